package io.broadsheet.demo;

import io.broadsheet.search.Order;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An order of hits as it is typed. */
final class OrderName implements ITypeConverter<Order> {
  @Override
  public Order convert(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "relevance" -> Order.RELEVANCE;
      case "newest" -> Order.NEWEST;
      case "recent" -> Order.RECENT;
      default ->
          throw new TypeConversionException("'" + text + "' is not relevance, newest or recent");
    };
  }
}
