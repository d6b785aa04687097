package dev.oarlock.cli.imports.spill;

import java.util.Arrays;

/// Where things stand in a file, in the order in which they were put there.
public final class OffsetList {
  private long[] offsets = new long[1];
  private int size;

  public void add(long offset) {
    if (size == offsets.length) {
      offsets = Arrays.copyOf(offsets, size * 2);
    }
    offsets[size++] = offset;
  }

  public long get(int index) {
    return offsets[index];
  }

  public int size() {
    return size;
  }
}
