package dev.oarlock.slack.view.board;

import static dev.oarlock.slack.language.LocalizedText.said;
import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.portfolio.board.BoardPack;
import dev.oarlock.domain.portfolio.board.BoardPack.ReasonLoss;
import dev.oarlock.domain.portfolio.board.DigestReport.BoardReport;
import dev.oarlock.domain.portfolio.board.DigestReport.QuarterPlan;
import dev.oarlock.domain.portfolio.digest.revenue.PeriodRevenue;
import dev.oarlock.domain.portfolio.exposure.CalendarQuarter;
import dev.oarlock.domain.risk.departure.AccountChurn;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.MoneyText;
import dev.oarlock.slack.text.forecast.ShareText;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The figures of a board pack as they are written, for the message and the page.
public record BoardFigures(BoardReport report) {
  /// A measure of this quarter beside the ones before, and what it means.
  public record BoardMeasure(String name, List<String> values, String definition) {
    public BoardMeasure {
      values = List.copyOf(values);
    }

    public String latest() {
      return values.getLast();
    }
  }

  public BoardPack pack() {
    return report.pack();
  }

  /// `Q3 2026`, or `Q4 2026 up to 29 Nov 2026`.
  public String quarter() {
    return pack().isOver()
        ? pack().quarter().toString()
        : text("{0} up to {1}", pack().quarter(), day());
  }

  private String day() {
    return DayText.of(pack().revenue().period().to());
  }

  /// `$297,782 a month on 30 Sep 2026, +$9,300 in the quarter`.
  public String headline() {
    var revenue = pack().revenue();
    var change = revenue.change().isZero() ? text("no change") : MoneyText.signed(revenue.change());
    return revenue.closing().isZero()
        ? text("No revenue on {0}, {1} in the quarter", day(), change)
        : text(
            "{0} on {1}, {2} in the quarter", MoneyText.monthly(revenue.closing()), day(), change);
  }

  /// The names of the quarters, the oldest first.
  public List<String> quarters() {
    return pack().quarters().stream()
        .map(it -> CalendarQuarter.of(it.period().from()).toString())
        .toList();
  }

  public List<BoardMeasure> measures() {
    return List.of(
        measure(
            text("CMRR at the end"),
            it -> MoneyText.of(it.closing()),
            text("what the contracts in force on the last day pay a month, after discounts")),
        ratio(
            text("Gross retention"),
            it -> of(it, PeriodRevenue::grossRetention),
            text(
                "1 - what customers of the first day pay less or no more / opening CMRR; growth"
                    + " does not count")),
        ratio(
            text("Net retention"),
            it -> of(it, PeriodRevenue::netRetention),
            text(
                "what customers of the first day pay on the last / opening CMRR, growth included")),
        ratio(
            text("Logo retention"),
            PeriodRevenue::logoRetention,
            text(
                "customers of the first day who still are on the last / customers of the first"
                    + " day")),
        measure(
            text("Customers at the end"),
            it -> Long.toString(it.customers().now()),
            text("accounts with a paid contract in force; trials are none")));
  }

  private BoardMeasure measure(
      String name, Function<PeriodRevenue, String> value, String definition) {
    return new BoardMeasure(name, pack().quarters().stream().map(value).toList(), definition);
  }

  private BoardMeasure ratio(
      String name, Function<PeriodRevenue, OptionalDouble> value, String definition) {
    return measure(name, it -> ShareText.percent(value.apply(it)), definition);
  }

  private interface InCurrency {
    OptionalDouble of(PeriodRevenue revenue, Currency currency);
  }

  /// Of money, in the currency of the most accounts.
  private OptionalDouble of(PeriodRevenue revenue, InCurrency ratio) {
    return pack()
        .currencies()
        .main()
        .map(currency -> ratio.of(revenue, currency))
        .orElseGet(OptionalDouble::empty);
  }

  /// `3 customers left with $7,023 a month`.
  public String losses() {
    var amount =
        pack().reasons().stream()
            .map(ReasonLoss::amount)
            .reduce((one, other) -> one.plus(other))
            .map(MoneyText::monthly)
            .orElse(text("nothing"));
    return pack().lost().isEmpty()
        ? text("No customer left.")
        : text("{0 customer} left with {1}{2}.", pack().lost().size(), amount, paused());
  }

  /// `, and $1,000 a month before they paused`; what is lost then was lost with the pause.
  private String paused() {
    var paused =
        pack().lost().stream()
            .flatMap(it -> it.churn().stream())
            .map(AccountChurn::beforePause)
            .reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus);
    return paused.isZero() ? "" : text(", and {0} before they paused", MoneyText.monthly(paused));
  }

  /// `Planned to churn $4,933, of it $1,469 unavoidable; $3,570 is lost. Expected at the end
  /// $286,664, with add-ons $286,664; the customers of the first day pay $288,027.`
  public Optional<String> plan() {
    return report
        .plan()
        .map(plan -> {
          var compared = plan.compared();
          return text(
              "planned to churn {0}, of it {1} unavoidable; {2} is lost. Expected at the end {3},"
                  + " with add-ons {4}; the customers of the first day pay {5}.",
              money(plan, compared.expected().plannedLoss()),
              money(plan, compared.unavoidable()),
              money(plan, compared.lost()),
              money(plan, compared.expected().locked()),
              money(plan, compared.expected().rebased()),
              money(plan, compared.actual()));
        });
  }

  private static String money(QuarterPlan plan, long minor) {
    return MoneyText.of(new Money(minor, plan.base()));
  }

  /// `Price and competition: a competitor (avoidable): 1 customer, $3,000`; what the picklist does
  /// not have, as somebody wrote it.
  public List<String> reasons() {
    return pack().reasons().stream()
        .map(it ->
            text(
                "{0} ({1}): {2 customer}, {3}",
                it.reason()
                    .map(told -> said(report.reasons().titleOf(told)))
                    .orElse(text("no reason given")),
                it.unavoidable() ? text("unavoidable") : text("avoidable"),
                it.customers(),
                MoneyText.of(it.amount())))
        .toList();
  }

  /// What of money is in a currency beside that of the ratios.
  public Optional<String> currencyNote() {
    var currencies = pack().currencies().currencies();
    return currencies.size() < 2
        ? Optional.empty()
        : Optional.of(
            text(
                "Nothing is converted: ratios of money are those of {0}, in which most customers"
                    + " pay; others pay in {1}.",
                currencies.getFirst().getCurrencyCode(),
                currencies.stream()
                    .skip(1)
                    .map(Currency::getCurrencyCode)
                    .collect(Collectors.joining(", "))));
  }
}
