package io.broadsheet.index;

import java.util.Optional;
import org.apache.lucene.util.BitUtil;
import org.apache.lucene.util.BytesRef;

/**
 * A sketch of an article's text, by which near-copies are known: the text with another headline,
 * byline or lead, cut at the end, or with another paper's small print. Immutable.
 *
 * <p>It is a one-permutation MinHash (Li, Owen and Zhang, "One Permutation Hashing", 2012) of all
 * runs of three words, in 64 bins of 8 bits (b-bit minwise hashing, Li and König, 2010), and the
 * number of runs. The words are those of the index as written, in Chinese, Japanese and Korean
 * pairs of letters. From the bins that agree follows how many runs two texts share, and with the
 * numbers, which part of the shorter text that is: a text that was cut is wholly in the other.
 */
public final class TextSignature {
  /** Shorter texts are told by their figures and names alone ("dividend 10 cents"). */
  private static final int FEWEST_RUNS = 25;

  private static final int LONGS = 8;

  /** How many bins there are, a power of two. */
  static final int BINS = LONGS * Long.BYTES;

  /** How long a signature is that is kept. */
  static final int BYTES = BINS + Short.BYTES;

  private static final int MOST_RUNS = 0xFFFF;

  /** What is shared must be so much of all runs: below, the estimate is too rough. */
  private static final double SHARED = 0.12;

  private static final int FEW_RUNS = 75;

  /** What is shared must be so much of the shorter text. */
  private static final double SHARED_OF_SHORTER = 0.7;

  /** Short texts are often made from one form ("sells convertible debentures"). */
  private static final double SHARED_OF_SHORT = 0.8;

  /** Two different runs agree in 8 bits once in so many times. */
  private static final double BY_CHANCE = 1.0 / 255;

  private static final long LOW_BITS = 0x7F7F7F7F7F7F7F7FL;

  private final long[] bins;
  private final int runs;

  private TextSignature(long[] bins, int runs) {
    this.bins = bins;
    this.runs = runs;
  }

  /**
   * Writes a signature as it is kept: of each bin 8 bits, 1 to 255, or 0 if it is empty, then the
   * number of runs. Nothing is kept of a text that is too short to be known by it.
   *
   * @param smallest the smallest hash of each bin, {@link Long#MAX_VALUE} in an empty one
   * @param runs how many there are, each as often as it occurs
   * @param to room for {@link #BYTES}
   */
  static void write(long[] smallest, int runs, BytesRef to) {
    if (runs < FEWEST_RUNS) {
      to.length = 0;
      return;
    }
    for (int bin = 0; bin < BINS; bin++) {
      boolean empty = smallest[bin] == Long.MAX_VALUE;
      to.bytes[bin] = empty ? 0 : (byte) (1 + Math.floorMod(smallest[bin], 255));
    }
    BitUtil.VH_LE_SHORT.set(to.bytes, BINS, (short) Math.min(runs, MOST_RUNS));
    to.length = BYTES;
  }

  /**
   * Reads a signature.
   *
   * @param kept a value of {@link NewsField#SIGNATURE}
   * @return the signature, or empty where the text was too short for one
   */
  public static Optional<TextSignature> read(BytesRef kept) {
    if (kept.length == 0) {
      return Optional.empty();
    }
    long[] bins = new long[LONGS];
    for (int i = 0; i < LONGS; i++) {
      bins[i] = (long) BitUtil.VH_LE_LONG.get(kept.bytes, kept.offset + i * Long.BYTES);
    }
    short runs = (short) BitUtil.VH_LE_SHORT.get(kept.bytes, kept.offset + BINS);
    return Optional.of(new TextSignature(bins, Short.toUnsignedInt(runs)));
  }

  /**
   * Whether two texts are so alike that one is a copy of the other, or both of a third.
   *
   * @param other another text's signature
   * @return whether they are near-copies
   */
  public boolean isNearCopyOf(TextSignature other) {
    double shared = shared(other);
    int shorter = Math.min(runs, other.runs);
    double ofShorter = shared / (1 + shared) * (runs + other.runs) / shorter;
    double enough = shorter < FEW_RUNS ? SHARED_OF_SHORT : SHARED_OF_SHORTER;
    return shared >= SHARED && ofShorter >= enough;
  }

  /** Estimates which part of the runs of both texts is in both (Jaccard). */
  double shared(TextSignature other) {
    int agree = 0;
    int used = 0;
    for (int i = 0; i < LONGS; i++) {
      int bothEmpty = zeroBytes(bins[i] | other.bins[i]);
      agree += zeroBytes(bins[i] ^ other.bins[i]) - bothEmpty;
      used += Long.BYTES - bothEmpty;
    }
    return Math.max(0, ((double) agree / used - BY_CHANCE) / (1 - BY_CHANCE));
  }

  /** How many of the eight bytes are zero (Warren, "Hacker's Delight", 6-1). */
  private static int zeroBytes(long x) {
    return Long.bitCount(~((x & LOW_BITS) + LOW_BITS | x | LOW_BITS));
  }
}
