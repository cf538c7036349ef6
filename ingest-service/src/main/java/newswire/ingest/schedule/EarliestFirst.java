package newswire.ingest.schedule;

import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Items by moments, the earliest at hand: a heap of four children a node. What is compared lies side by side and apart from
 * the items, which are looked at when they are taken alone: of very many, nearly none is in the processor's cache.
 *
 * <p>For one thread at a time.
 */
final class EarliestFirst<T> {

    private static final int CHILDREN = 4;

    private long[] moments = new long[16];
    private @Nullable Object[] items = new @Nullable Object[16];
    private int size;

    int size() {
        return size;
    }

    /** The earliest moment. */
    long moment() {
        if (size == 0) {
            throw new NoSuchElementException();
        }
        return moments[0];
    }

    /** The item of the earliest moment. */
    T first() {
        return item(0);
    }

    void add(long moment, T item) {
        if (size == moments.length) {
            moments = Arrays.copyOf(moments, size * 2);
            items = Arrays.copyOf(items, size * 2);
        }
        int n = size++;
        while (n > 0) {
            int parent = (n - 1) / CHILDREN;
            if (moments[parent] <= moment) {
                break;
            }
            move(parent, n);
            n = parent;
        }
        set(n, moment, item);
    }

    T removeFirst() {
        var first = first();
        size--;
        var moment = moments[size];
        var item = items[size];
        items[size] = null;
        int n = 0;
        for (int child = earliestChild(n); child >= 0 && moments[child] < moment; child = earliestChild(n)) {
            move(child, n);
            n = child;
        }
        if (n < size) {
            set(n, moment, item);
        }
        return first;
    }

    private int earliestChild(int parent) {
        int first = parent * CHILDREN + 1;
        int end = Math.min(first + CHILDREN, size);
        int earliest = first < end ? first : -1;
        for (int n = first + 1; n < end; n++) {
            if (moments[n] < moments[earliest]) {
                earliest = n;
            }
        }
        return earliest;
    }

    /** Every item with its moment, in no order. */
    void forEach(ObjLongConsumer<T> each) {
        for (int n = 0; n < size; n++) {
            each.accept(item(n), moments[n]);
        }
    }

    private void move(int from, int to) {
        moments[to] = moments[from];
        items[to] = items[from];
    }

    private void set(int n, long moment, @Nullable Object item) {
        moments[n] = moment;
        items[n] = item;
    }

    @SuppressWarnings("unchecked") // nothing else is put there
    private T item(int n) {
        var item = n < size ? items[n] : null;
        if (item == null) {
            throw new NoSuchElementException();
        }
        return (T) item;
    }
}
