package dev.oarlock.cli.imports.spill;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// How often each key was there, by 64 bits of a digest and no key: of a million keys two are taken
/// for one once in forty million files.
public final class KeyCounts {
  private static final int SMALLEST = 1024;

  private long[] digests = new long[SMALLEST];
  private int[] counts = new int[SMALLEST];
  private int size;

  /// Counts it; 1 the first time.
  public int add(String key) {
    if (2 * size >= digests.length) {
      grow();
    }
    var slot = slot(digest(key));
    if (counts[slot] == 0) {
      size++;
    }
    return ++counts[slot];
  }

  private int slot(long digest) {
    var slot = (int) (digest & (digests.length - 1));
    while (counts[slot] != 0 && digests[slot] != digest) {
      slot = (slot + 1) & (digests.length - 1);
    }
    digests[slot] = digest;
    return slot;
  }

  private void grow() {
    var oldDigests = digests;
    var oldCounts = counts;
    digests = new long[2 * oldDigests.length];
    counts = new int[digests.length];
    for (var at = 0; at < oldCounts.length; at++) {
      if (oldCounts[at] > 0) {
        counts[slot(oldDigests[at])] = oldCounts[at];
      }
    }
  }

  private static long digest(String key) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      return ByteBuffer.wrap(sha.digest(key.getBytes(StandardCharsets.UTF_8))).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has it
    }
  }
}
