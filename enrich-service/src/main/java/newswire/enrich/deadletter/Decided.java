package newswire.enrich.deadletter;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import newswire.enrich.deadletter.Decision.Kind;
import newswire.enrich.record.PartitionReader;
import org.jspecify.annotations.Nullable;

/** Which letters something was decided about, a few bits for each: there may be millions. */
final class Decided {

    private final Map<Integer, Long> beginnings = new HashMap<>();
    private final Map<Kind, Map<Integer, BitSet>> letters = new EnumMap<>(Kind.class);

    private Decided() {}

    /** All decisions about letters that are still there. */
    static Decided read(PartitionReader reader, String letterTopic, String decisionTopic) {
        var decided = new Decided();
        reader.partitions(letterTopic)
                .forEach(partition -> decided.beginnings.put(partition.partition(), reader.beginning(partition)));
        for (var partition : reader.partitions(decisionTopic)) {
            reader.read(partition, 0, reader.end(partition), record -> {
                var letter = DecisionRecords.letter(record);
                var decision = DecisionRecords.decision(record);
                if (letter != null) {
                    decided.put(letter, decision == null ? null : decision.kind());
                }
                return true;
            });
        }
        return decided;
    }

    /** What was decided about a letter last, null when it is open. */
    @Nullable
    Kind about(LetterId letter) {
        for (var kind : letters.entrySet()) {
            var bits = kind.getValue().get(letter.partition());
            if (bits != null && bits.get(place(letter))) {
                return kind.getKey();
            }
        }
        return null;
    }

    private void put(LetterId letter, @Nullable Kind decided) {
        if (letter.offset() < beginnings.getOrDefault(letter.partition(), Long.MAX_VALUE)) {
            return;
        }
        letters.values().forEach(partitions -> {
            var bits = partitions.get(letter.partition());
            if (bits != null) {
                bits.clear(place(letter));
            }
        });
        if (decided != null) {
            letters.computeIfAbsent(decided, kind -> new HashMap<>())
                    .computeIfAbsent(letter.partition(), partition -> new BitSet())
                    .set(place(letter));
        }
    }

    private int place(LetterId letter) {
        long place = letter.offset() - beginnings.getOrDefault(letter.partition(), 0L);
        return (int) Math.clamp(place, 0, Integer.MAX_VALUE - 1);
    }
}
