package io.broadsheet.extract;

/**
 * Bounds on what a page may cost. Immutable. Pages are hostile: one may nest a million elements or
 * be a single line of 100 MB. Time and memory of an extraction grow in proportion to these.
 *
 * @param maxBytes the largest page, in bytes, uncompressed; a larger one is {@link
 *     io.broadsheet.article.Rejected.Reason#TOO_LARGE}. Default 16 MiB
 * @param maxTags how many start tags of an HTML page are read; what follows is left out. Default
 *     200,000, about twenty times that of a large news page
 * @param maxDepth how deep elements nest before further ones are put beside each other. Default 512
 */
public record ExtractLimits(int maxBytes, int maxTags, int maxDepth) {
  /** The defaults. */
  public static final ExtractLimits DEFAULT = new ExtractLimits(16 * 1024 * 1024, 200_000, 512);

  /**
   * Checks that each limit is 1 or more.
   *
   * @throws IllegalArgumentException if one is not
   */
  public ExtractLimits {
    require("maxBytes", maxBytes);
    require("maxTags", maxTags);
    require("maxDepth", maxDepth);
  }

  private static void require(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(
          "ExtractLimits." + name + " must be 1 or more, not " + value);
    }
  }

  /**
   * The same limits with another largest page.
   *
   * @param maxBytes the largest page, in bytes
   * @return a copy
   */
  public ExtractLimits withMaxBytes(int maxBytes) {
    return new ExtractLimits(maxBytes, maxTags, maxDepth);
  }
}
