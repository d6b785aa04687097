package dev.oarlock.slack.view.digest.list;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.portfolio.digest.DigestSection;
import dev.oarlock.domain.portfolio.digest.entry.RenewalDue;
import dev.oarlock.slack.card.CardElement.BulletList;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.MoneyText;
import dev.oarlock.slack.text.ProbabilityText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The renewals ahead in a digest, and what may be lost with them.
record DigestRenewals(DigestLists all) {
  Optional<BulletList> list() {
    if (count() == 0) {
      return Optional.empty();
    }
    var told =
        all.digest().renewalsDue().stream()
            .filter(RenewalDue::isWorthALine)
            .limit(all.most())
            .toList();
    var items = new ArrayList<>(told.stream().map(this::renewal).toList());
    if (count() > told.size()) {
      items.add(others(told));
    }
    return Optional.of(BulletList.of("*" + summary() + "*", items));
  }

  private int count() {
    return all.digest().totals().count(DigestSection.RENEWALS_DUE);
  }

  private String others(List<RenewalDue> told) {
    var totals = all.digest().totals();
    return text(
        "{0} with {1 other}{2}",
        MoneyText.rounded(
            told.stream()
                .map(RenewalDue::expectedLoss)
                .reduce(totals.expectedLoss(), MultiCurrencyAmount::minus)),
        count() - told.size(),
        totals.worthALine() > told.size() ? "" : text(", each under 5 %"));
  }

  /// `Due within 90 days: 12 accounts, expected loss €4,120 a month.`
  String summary() {
    return count() == 0
        ? text("No renewal is due within 90 days.")
        : text(
            "Due within 90 days: {0 account}, expected loss {1} a month.",
            count(), MoneyText.rounded(all.digest().totals().expectedLoss()));
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
