package dev.oarlock.slack.view.contract;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.invoice.AccountInvoices;
import dev.oarlock.domain.account.invoice.Invoice;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.MoneyText;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is left to pay of the invoices: `$1,200 open of invoice 17, 12 days overdue; 40 % paid`.
public final class OpenInvoiceLine {
  private OpenInvoiceLine() {}

  /// Empty if nothing is open, and nothing was that nobody settled.
  public static Optional<String> of(AccountState state, LocalDate today) {
    var lines = Stream.concat(open(state, today).stream(), unsettled(state, today).stream());
    return lines.reduce((open, old) -> open + ". " + old);
  }

  /// The same as a card has room for it: what nobody can act on stands behind *Details*.
  public static Optional<String> brief(AccountState state, LocalDate today) {
    var old = AccountInvoices.of(state.facts()).unsettledOn(today).count();
    return openAlone(state, today)
        .map(line -> line + (old > 0 ? text("; {0 older one} {0:counts|count} no more", old) : ""))
        .or(() -> oldAlone(state, today));
  }

  private static Optional<String> oldAlone(AccountState state, LocalDate today) {
    return AccountInvoices.of(state.facts())
        .unsettledOn(today)
        .findFirst()
        .map(oldest ->
            text(
                "Invoice {0}, {1}, due {2 day} ago, counts no more: not told as paid",
                Mrkdwn.escape(oldest.number()),
                MoneyText.of(oldest.open()),
                ChronoUnit.DAYS.between(oldest.due().orElse(today), today)));
  }

  /// `$1,000 of invoice 17 was due 375 days ago and is not told as paid; nothing was said of it for
  /// so long that it counts in no score`.
  private static Optional<String> unsettled(AccountState state, LocalDate today) {
    var old = AccountInvoices.of(state.facts()).unsettledOn(today).toList();
    if (old.isEmpty()) {
      return Optional.empty();
    }
    var owed =
        old.stream()
            .map(it -> MultiCurrencyAmount.of(it.open()))
            .reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus);
    var days = ChronoUnit.DAYS.between(old.getFirst().due().orElse(today), today);
    var silence =
        text("nothing was said of it for so long that it counts in no score: ask finance");
    return Optional.of(
        old.size() == 1
            ? text(
                "{0} of invoice {1} was due {2 day} ago and is not told as paid; {3}",
                MoneyText.of(owed), Mrkdwn.escape(old.getFirst().number()), days, silence)
            : text(
                "{0} of {1 old invoice}, the oldest due {2 day} ago, are not told as paid; {3}",
                MoneyText.of(owed), old.size(), days, silence));
  }

  private static Optional<String> open(AccountState state, LocalDate today) {
    return openAlone(state, today).map(line -> line + otherCredits(state, today));
  }

  private static Optional<String> openAlone(AccountState state, LocalDate today) {
    var invoices = AccountInvoices.of(state.facts());
    var open = invoices.openOn(today).toList();
    return switch (open.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(one(open.getFirst(), today));
      default ->
          Optional.of(
              text("{0} open of {1}", MoneyText.of(invoices.owed(today)), several(open, today)));
    };
  }

  /// What is credited in another currency leaves no less to pay: nobody said at which rate.
  private static String otherCredits(AccountState state, LocalDate today) {
    var credits = AccountInvoices.of(state.facts()).creditsInOtherCurrencies(state.facts(), today);
    return credits.isZero()
        ? ""
        : text("; a credit of {0} is in another currency, not subtracted", MoneyText.of(credits));
  }

  /// The oldest due first.
  private static String several(List<Invoice> open, LocalDate today) {
    return text("{0 invoice}; {1}", open.size(), one(open.getFirst(), today));
  }

  private static String one(Invoice invoice, LocalDate today) {
    return text(
        "{0} open of invoice {1}{2}{3}",
        MoneyText.of(invoice.open()),
        Mrkdwn.escape(invoice.number()),
        invoice.due().map(due -> due(due, today)).orElse(""),
        paid(invoice));
  }

  private static String due(LocalDate due, LocalDate today) {
    var days = ChronoUnit.DAYS.between(due, today);
    return days > 0 ? text(", {0 day} overdue", days) : text(", due {0}", DayText.of(due));
  }

  private static String paid(Invoice invoice) {
    return invoice.percentPaid() == 0 ? "" : text("; {0} % paid", invoice.percentPaid());
  }
}
