package io.broadsheet.search;

import java.util.Arrays;

/** Sums, each of what was added under one hash. Not thread-safe. */
final class HashSums {
  private static final int FIRST_SLOTS = 64;

  /** What 0, which is a free slot, stands under. */
  private static final long ZERO = 1;

  private long[] hashes = new long[FIRST_SLOTS];
  private long[] sums = new long[FIRST_SLOTS];
  private int size;

  /** Takes a hash and its sum. */
  interface Taker {
    void take(long hash, long sum);
  }

  int size() {
    return size;
  }

  /** Adds to the sum of a hash, whose bits are as good as random. */
  void add(long hash, long amount) {
    int slot = slot(hash);
    if (hashes[slot] == 0) {
      hashes[slot] = hash == 0 ? ZERO : hash;
      size++;
    }
    sums[slot] += amount;
    if (size > hashes.length / 2) {
      spread();
    }
  }

  /** 0 where nothing was added. */
  long sum(long hash) {
    return sums[slot(hash)];
  }

  void each(Taker taker) {
    for (int slot = 0; slot < hashes.length; slot++) {
      if (hashes[slot] != 0) {
        taker.take(hashes[slot], sums[slot]);
      }
    }
  }

  /** All sums, the smallest first. */
  long[] sorted() {
    long[] all = new long[size];
    int next = 0;
    for (int slot = 0; slot < hashes.length; slot++) {
      if (hashes[slot] != 0) {
        all[next++] = sums[slot];
      }
    }
    Arrays.sort(all);
    return all;
  }

  /** Where a hash is, or would be put. */
  private int slot(long hash) {
    long key = hash == 0 ? ZERO : hash;
    int slot = (int) key & (hashes.length - 1);
    while (hashes[slot] != 0 && hashes[slot] != key) {
      slot = (slot + 1) & (hashes.length - 1);
    }
    return slot;
  }

  private void spread() {
    long[] oldHashes = hashes;
    long[] oldSums = sums;
    hashes = new long[oldHashes.length * 2];
    sums = new long[oldHashes.length * 2];
    for (int old = 0; old < oldHashes.length; old++) {
      if (oldHashes[old] != 0) {
        int slot = slot(oldHashes[old]);
        hashes[slot] = oldHashes[old];
        sums[slot] = oldSums[old];
      }
    }
  }
}
