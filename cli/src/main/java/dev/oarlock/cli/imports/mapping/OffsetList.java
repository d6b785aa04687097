package dev.oarlock.cli.imports.mapping;

import java.util.Arrays;

/// Where things stand in a file, in the order in which they were put there.
final class OffsetList {
  private long[] offsets = new long[1];
  private int size;

  void add(long offset) {
    if (size == offsets.length) {
      offsets = Arrays.copyOf(offsets, size * 2);
    }
    offsets[size++] = offset;
  }

  long get(int index) {
    return offsets[index];
  }

  int size() {
    return size;
  }
}
