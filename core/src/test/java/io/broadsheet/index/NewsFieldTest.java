package io.broadsheet.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.index.NewsField.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NewsFieldTest {
  private static final List<NewsField> FIELDS = Arrays.asList(NewsField.values());

  @Test
  void namesAndOperatorsAreUnique() {
    assertThat(FIELDS).extracting(NewsField::fieldName).doesNotHaveDuplicates();
    assertThat(FIELDS)
        .extracting(NewsField::operator)
        .filteredOn(operator -> !operator.isEmpty())
        .doesNotHaveDuplicates()
        .doesNotContain("after", "before", "on")
        .contains("intitle", "by", "source", "site", "section", "tag", "place", "lang", "type");
  }

  @ParameterizedTest
  @EnumSource
  void aRowIsWhole(NewsField field) {
    assertThat(field.fieldName()).matches("[a-z]+");
    assertThat(field.operator()).matches("[a-z]*");
    assertThat(field.description()).isNotBlank().doesNotContain("|").doesNotEndWith(".");
    assertThat(field.weight() >= 1f).isEqualTo(field.kind() == Kind.TEXT);
    assertThat(NewsField.searched().contains(field)).isEqualTo(field.kind() == Kind.TEXT);
  }

  @ParameterizedTest
  @EnumSource
  void anOperatorLeadsBackToItsField(NewsField field) {
    Optional<NewsField> expected =
        field.operator().isEmpty() ? Optional.empty() : Optional.of(field);
    assertThat(NewsField.ofOperator(field.operator())).isEqualTo(expected);
  }

  @Test
  void onlyWhatPeopleSearchHasAnOperator() {
    assertThat(FIELDS)
        .filteredOn(field -> field.kind() == Kind.KEY || field.kind() == Kind.STORED)
        .extracting(NewsField::operator)
        .containsOnly("");
  }
}
