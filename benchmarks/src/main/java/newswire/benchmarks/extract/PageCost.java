package newswire.benchmarks.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import newswire.benchmarks.Arguments;

/**
 * CPU time and allocation per page for jsoup's parse alone, for all of ours, and for readability4j, in one run: they take
 * turns over the same pages, so that what else the machine does falls on all of them.
 *
 * <p>Arguments: a folder of pages, how often to read them for warming up (5), how often for measuring (10).
 */
public final class PageCost {

    private PageCost() {}

    public static void main(String[] arguments) throws IOException {
        Arguments given = new Arguments("PageCost FOLDER [WARM-UPS [PASSES]]", arguments);
        List<String> pages = given.some(0, "page", NewsPages.in(given.folder(0)));
        int warmUps = given.number(1, 5);
        int passes = given.number(2, 10);
        List<Cost> costs = new ArrayList<>();
        for (Reader reader : Reader.values()) {
            costs.add(new Cost(reader, pages));
        }
        for (int pass = 0; pass < warmUps + passes; pass++) {
            for (Cost cost : costs) {
                cost.pass(pass >= warmUps);
            }
        }
        report(pages, costs);
    }

    private static void report(List<String> pages, List<Cost> costs) {
        long characters = pages.stream().mapToLong(String::length).sum();
        print("%d pages, %d characters on average%n", pages.size(), characters / pages.size());
        print("%-14s %9s %7s %9s %9s %9s %14s%n", "", "CPU ms", "ratio", "p50 ms", "p99 ms", "with GC", "bytes/char");
        double parse = costs.getFirst().mean();
        for (Cost cost : costs) {
            print(
                    "%-14s %9.2f %7.2f %9.2f %9.2f %9.2f %14.1f%n",
                    cost.reader,
                    cost.mean(),
                    cost.mean() / parse,
                    cost.quantile(0.5),
                    cost.quantile(0.99),
                    cost.processMean(),
                    cost.allocatedPerCharacter());
        }
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
