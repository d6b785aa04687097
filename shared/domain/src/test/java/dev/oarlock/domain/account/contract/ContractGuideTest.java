package dev.oarlock.domain.account.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.GuideExamples;
import dev.oarlock.domain.testing.GuideExamples.Example;
import dev.oarlock.domain.testing.GuideOrders;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Plays the worked examples of docs/contracts.md.
class ContractGuideTest {
  private static final String GUIDE = "contracts.md";

  @TestFactory
  Stream<DynamicTest> theGuidesExamplesComeOutAsTheySay() throws IOException {
    return GuideExamples.of(GUIDE).stream()
        .flatMap(example ->
            example.table("on").stream()
                .map(line ->
                    dynamicTest(
                        example.title() + " on " + line.get("on"), () -> holds(example, line))));
  }

  @Test
  void theGuideHasAnExampleInEverySection() throws IOException {
    assertThat(GuideExamples.of(GUIDE))
        .extracting(Example::title)
        .contains(
            "Seats are seats",
            "Changes inside a term",
            "A day is netted",
            "Ends that are told win",
            "Late is not lost",
            "Trials, free accounts and pauses",
            "Won back");
  }

  @Test
  void whoNeverSignsHasLeftOnTheDayItWasDue() throws IOException {
    var example = GuideExamples.named(GUIDE, "Nothing comes");
    var day = LocalDate.parse("2026-08-31");

    assertThat(contracts(example, day).spells().leftOn(day, day))
        .hasToString("Optional[2026-08-01]");
  }

  private static void holds(Example example, Map<String, String> line) {
    var day = LocalDate.parse(line.get("on"));
    var contracts = contracts(example, day);
    var renewal = contracts.nextRenewal(day).map(it -> it.date().toString()).orElse("none");

    assertThat(
            List.of(
                words(contracts.standing(day)),
                contracts.cmrr(day),
                String.valueOf(contracts.licences(day)),
                renewal))
        .isEqualTo(
            List.of(
                line.get("standing"),
                MultiCurrencyAmount.of(Money.of(100 * Long.parseLong(line.get("CMRR")), "EUR")),
                line.get("seats"),
                line.get("next renewal")));
  }

  private static String words(AccountStanding standing) {
    return standing.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static AccountContracts contracts(Example example, LocalDate day) {
    var log = AccountLog.of("acme");
    for (var row : example.table("told")) {
      if (!LocalDate.parse(row.get("told")).isAfter(day)) {
        log = log.on(row.get("told"), GuideOrders.order(row));
      }
    }
    return AccountContracts.of(log.facts(day));
  }
}
