package dev.oarlock.domain.testing;

import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged.OrderType;
import dev.oarlock.domain.account.signal.order.AgreedTerm;
import dev.oarlock.domain.account.signal.order.ContractLine;
import dev.oarlock.domain.account.signal.order.ContractLine.BillingPeriod;
import dev.oarlock.domain.account.signal.order.LineUnit;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Orders as a guide writes them: `12 months, renews` and `plan 40 seat 1600; support 1 flat 200`,
/// in whole euros a month, or `setup 1 flat 5000 once`.
public final class GuideOrders {
  private GuideOrders() {}

  public static ContractChanged order(Map<String, String> row) {
    return new ContractChanged(
        row.get("contract"),
        OrderType.valueOf(row.get("order").toUpperCase(Locale.ROOT).replace('-', '_')),
        LocalDate.parse(row.get("from")),
        term(row.get("term")),
        row.get("term").contains("trial"),
        parts(row.get("lines"), ";").map(GuideOrders::line).toList(),
        Optional.empty(),
        Optional.empty());
  }

  private static AgreedTerm term(String text) {
    var grace = number("grace (\\d+) days", text);
    return new AgreedTerm(
        number("(\\d+) months", text).orElse(0),
        grace.isPresent() ? 0 : number("(\\d+) days", text).orElse(0),
        find("ends (\\S+)", text).map(LocalDate::parse),
        text.contains("renews"),
        OptionalInt.empty(),
        grace);
  }

  private static ContractLine line(String text) {
    var isOnce = text.endsWith(" once");
    var words = List.of(text.replaceFirst(" once$", "").split(" "));
    return new ContractLine(
        words.getFirst(),
        words.size() == 1 ? 0 : Integer.parseInt(words.get(1)),
        words.size() == 4 ? Optional.of(new LineUnit(words.get(2))) : Optional.empty(),
        words.size() < 3
            ? Optional.empty()
            : Optional.of(Money.of(100 * Long.parseLong(words.getLast()), "EUR")),
        isOnce ? BillingPeriod.ONCE : BillingPeriod.MONTH,
        0);
  }

  private static OptionalInt number(String pattern, String text) {
    return find(pattern, text)
        .map(it -> OptionalInt.of(Integer.parseInt(it)))
        .orElseGet(OptionalInt::empty);
  }

  private static Optional<String> find(String pattern, String text) {
    var found = Pattern.compile(pattern).matcher(text);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  private static Stream<String> parts(String text, String separator) {
    return Arrays.stream(text.split(separator)).map(String::strip).filter(it -> !it.isEmpty());
  }
}
