package org.helixatlas.network;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/** A list whose items are made each time that one is asked for, of columns that hold them. */
final class OnDemand<T> extends AbstractList<T> implements RandomAccess {

    private final int size;
    private final IntFunction<T> item;

    OnDemand(int size, IntFunction<T> item) {
        this.size = size;
        this.item = item;
    }

    @Override
    public T get(int i) {
        return item.apply(Objects.checkIndex(i, size));
    }

    @Override
    public int size() {
        return size;
    }
}
