package io.broadsheet.demo;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A number as it is typed. */
final class WholeNumber implements ITypeConverter<Integer> {
  @Override
  public Integer convert(String text) {
    try {
      return Integer.valueOf(text);
    } catch (NumberFormatException notOne) {
      throw new TypeConversionException("'" + text + "' is not a whole number");
    }
  }
}
