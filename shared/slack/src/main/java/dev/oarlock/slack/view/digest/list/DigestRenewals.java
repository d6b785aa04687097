package dev.oarlock.slack.view.digest.list;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.portfolio.digest.entry.RenewalDue;
import dev.oarlock.slack.card.CardElement.BulletList;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.MoneyText;
import dev.oarlock.slack.text.ProbabilityText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The renewals ahead in a digest, and what may be lost with them.
record DigestRenewals(DigestLists all) {
  private static final double MIN_PROBABILITY = 0.05;

  Optional<BulletList> list() {
    var due = all.digest().renewalsDue();
    if (due.isEmpty()) {
      return Optional.empty();
    }
    var told = due.stream().filter(DigestRenewals::isWorthALine).limit(all.most()).toList();
    var items = new ArrayList<>(told.stream().map(this::renewal).toList());
    var rest = due.stream().filter(Predicate.not(told::contains)).toList();
    if (!rest.isEmpty()) {
      items.add(others(rest));
    }
    return Optional.of(BulletList.of("*" + summary() + "*", items));
  }

  /// One in a hundred is no line beside real ones.
  private static boolean isWorthALine(RenewalDue due) {
    return due.noticeGiven() || due.churnProbability().value() >= MIN_PROBABILITY;
  }

  private static String others(List<RenewalDue> rest) {
    return text(
        "{0} with {1 other}{2}",
        MoneyText.rounded(
            rest.stream()
                .map(RenewalDue::expectedLoss)
                .reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus)),
        rest.size(),
        rest.stream().anyMatch(DigestRenewals::isWorthALine) ? "" : text(", each under 5 %"));
  }

  /// `Due within 90 days: 12 accounts, expected loss €4,120 a month.`
  String summary() {
    return all.digest().renewalsDue().isEmpty()
        ? text("No renewal is due within 90 days.")
        : text(
            "Due within 90 days: {0 account}, expected loss {1} a month.",
            all.digest().renewalsDue().size(), MoneyText.rounded(all.digest().expectedLoss()));
  }

  private String renewal(RenewalDue due) {
    var when = DayText.of(due.on()) + " (" + DayText.relative(all.digest().day(), due.on()) + ")";
    return due.noticeGiven()
        ? text(
            "{0} with {1}, which gave notice for {2}",
            MoneyText.rounded(due.expectedLoss()), DigestLists.name(due.account()), when)
        : text(
            "{0} with {1}: {2} of {3}, due {4}",
            MoneyText.rounded(due.expectedLoss()),
            DigestLists.name(due.account()),
            ProbabilityText.of(due.churnProbability()),
            MoneyText.monthly(due.amount()),
            when);
  }
}
