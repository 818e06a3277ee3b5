package io.broadsheet.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FormTableTest {
  /** Letters, digits, accents, a ligature, two scripts. */
  private static final String LETTERS = "abcABC019\u00e9\u0133\u0436\u4e00";

  private final FormTable table = new FormTable();

  private static String form(Random random) {
    StringBuilder form = new StringBuilder();
    int length = 1 + random.nextInt(random.nextInt(20) == 0 ? 250 : 12);
    int letters = random.nextBoolean() ? 9 : LETTERS.length();
    for (int i = 0; i < length; i++) {
      form.append(LETTERS.charAt(random.nextInt(letters)));
    }
    return form.toString();
  }

  /** As a scanner gives it, but for hashes, of which there are so few that many are alike. */
  private static long key(String form) {
    long packed = 0;
    for (int i = 0; i < form.length(); i++) {
      packed = packed << Byte.SIZE | form.charAt(i);
    }
    boolean isPacked = form.length() <= 8 && form.chars().allMatch(c -> c < 0x80);
    return isPacked ? packed : form.hashCode() % 100 | Long.MIN_VALUE;
  }

  @Test
  void findsEachFormByItselfAndNoOther() {
    Random random = new Random(17);
    Map<String, Integer> added = new HashMap<>();
    for (int i = 0; i < 20_000; i++) {
      String form = form(random);
      char[] text = ("<" + form + ">").toCharArray();
      int number = table.get(text, 1, form.length(), key(form));
      assertThat(number).as(form).isEqualTo(added.getOrDefault(form, FormTable.MISSING));
      if (number == FormTable.MISSING) {
        table.add(text, 1, form.length(), key(form), i % 7 == 0 ? -1 - i : i);
        added.put(form, i % 7 == 0 ? -1 - i : i);
      }
    }
    assertThat(added).hasSizeGreaterThan(10_000);
    assertThat(table.size()).isEqualTo(added.size());
  }

  @Test
  void keysOfAScannerAreWordsOfEightLettersOrHashes() throws IOException {
    WordScanner scanner = new WordScanner();
    scanner.reset("a ab harbours harbour's caf\u00e9 \u4e00 ab");
    long[] keys = new long[7];
    for (int i = 0; i < keys.length; i++) {
      assertThat(scanner.next()).isTrue();
      keys[i] = scanner.key();
    }
    assertThat(keys[0]).isEqualTo('a');
    assertThat(keys[1]).isEqualTo('a' << 8 | 'b').isEqualTo(keys[6]);
    assertThat(keys[2]).isEqualTo(key("harbours")).isPositive();
    assertThat(List.of(keys[3], keys[4], keys[5])).allMatch(key -> key < 0).doesNotHaveDuplicates();
  }

  /** 16 (x^64 - 1) times the product of (x^2^i - 1)^2, i to 5: 0 modulo 2^64 for every odd x. */
  private static int[] zeroPolynomial() {
    int[] factors = {1, 1, 2, 2, 4, 4, 8, 8, 16, 16, 32, 32, 64};
    int[] product = new int[191];
    product[0] = 16;
    for (int power : factors) {
      for (int i = product.length - 1; i >= 0; i--) {
        product[i] = (i >= power ? product[i - power] : 0) - product[i];
      }
    }
    return product;
  }

  @Test
  void wordsThatAreAlikeForEveryPolynomialHaveOtherKeys() throws IOException {
    int[] zero = zeroPolynomial();
    WordScanner scanner = new WordScanner();
    Set<Long> keys = new HashSet<>();
    for (int shift = 0; shift < 60; shift++) {
      char[] word = "\uc1d2".repeat(250).toCharArray();
      for (int i = 0; i < zero.length; i++) {
        word[shift + i] += (char) zero[i];
      }
      scanner.reset(new String(word));
      assertThat(scanner.next()).isTrue();
      assertThat(scanner.end()).isEqualTo(word.length);
      keys.add(scanner.key());
    }
    assertThat(keys).hasSize(60);
  }
}
