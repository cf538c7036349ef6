package newswire.training.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/** Tables of text. Every row has all columns, and no more. */
public final class Table {

    private static final ObjectReader ROWS = CsvMapper.builder()
            .enable(CsvReadFeature.SKIP_EMPTY_LINES, CsvReadFeature.FAIL_ON_MISSING_COLUMNS)
            .build()
            .readerFor(new TypeReference<LinkedHashMap<String, String>>() {});

    private Table() {}

    /** The rows of comma-separated values (RFC 4180) behind a row with the names of the columns, among which are those needed. */
    public static List<Row> csv(Path file, String... needed) {
        return rows(file, CsvSchema.emptySchema().withHeader(), needed);
    }

    /** The rows of values that are parted by tabs and never quoted, without a row of names. */
    public static List<Row> tabs(Path file, String... columns) {
        var schema = CsvSchema.builder().addColumns(List.of(columns), CsvSchema.ColumnType.STRING);
        return rows(file, schema.setColumnSeparator('\t').disableQuoteChar().build());
    }

    /** The rows of values that are parted by tabs and never quoted, behind a row with the names of the columns. */
    public static List<Row> tabsWithNames(Path file, String... needed) {
        return rows(
                file,
                CsvSchema.emptySchema().withHeader().withColumnSeparator('\t').withoutQuoteChar(),
                needed);
    }

    private static List<Row> rows(Path path, CsvSchema schema, String... needed) {
        var file = new SourceFile(path);
        return file.read(text -> {
            var rows = new ArrayList<Row>();
            try (MappingIterator<Map<String, String>> values = ROWS.with(schema).readValues(text)) {
                boolean any = values.hasNextValue();
                require(needed, (CsvSchema) values.parserSchema(), file);
                for (; any; any = values.hasNextValue()) {
                    long line = values.currentLocation().getLineNr();
                    rows.add(new Row(file, line, next(values, file, line)));
                }
            }
            return rows;
        });
    }

    /** The next row; where it is malformed, Jackson has read on already and would name a later line. */
    private static Map<String, String> next(MappingIterator<Map<String, String>> rows, SourceFile file, long line) {
        try {
            return rows.nextValue();
        } catch (StreamReadException malformed) {
            throw file.wrong(line, malformed);
        }
    }

    private static void require(String[] columns, CsvSchema schema, SourceFile file) {
        for (var column : columns) {
            if (schema.column(column) == null) {
                throw file.wrong(1, "has no column " + column + ", but " + String.join(", ", schema.getColumnNames()));
            }
        }
    }
}
