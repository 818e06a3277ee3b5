package io.broadsheet.extract;

/** Whether bytes are UTF-8. */
enum Utf8Check {
  /** Each byte is below 128. */
  ASCII,
  /** UTF-8 with characters beyond ASCII; the last one may be cut. */
  VALID,
  /** Something else. */
  INVALID;

  static Utf8Check of(byte[] bytes) {
    boolean beyond = false;
    int i = 0;
    while (i < bytes.length) {
      int b = bytes[i] & 0xFF;
      if (b < 0x80) {
        i++;
        continue;
      }
      int length = lengthOf(b);
      if (length == 0) {
        return INVALID;
      }
      for (int j = 1; j < length; j++) {
        if (i + j >= bytes.length) {
          return beyond ? VALID : INVALID;
        }
        if ((bytes[i + j] & 0xC0) != 0x80) {
          return INVALID;
        }
      }
      beyond = true;
      i += length;
    }
    return beyond ? VALID : ASCII;
  }

  private static int lengthOf(int lead) {
    if (lead >= 0xC2 && lead <= 0xDF) {
      return 2;
    }
    if (lead >= 0xE0 && lead <= 0xEF) {
      return 3;
    }
    return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
  }
}
