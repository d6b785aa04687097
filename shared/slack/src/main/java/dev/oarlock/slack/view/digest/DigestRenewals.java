package dev.oarlock.slack.view.digest;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.portfolio.digest.PortfolioDigest;
import dev.oarlock.domain.portfolio.digest.entry.RenewalDue;
import dev.oarlock.slack.card.CardElement.BulletList;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.EnglishPhrases;
import dev.oarlock.slack.text.MoneyText;
import dev.oarlock.slack.text.ProbabilityText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The renewals ahead in a digest, and what may be lost with them.
record DigestRenewals(PortfolioDigest digest) {
  Optional<BulletList> list() {
    var due = digest.renewalsDue();
    if (due.isEmpty()) {
      return Optional.empty();
    }
    var items =
        new ArrayList<>(due.stream().limit(DigestLists.MAX_LINES).map(this::renewal).toList());
    if (due.size() > DigestLists.MAX_LINES) {
      items.add(others(due.subList(DigestLists.MAX_LINES, due.size())));
    }
    return Optional.of(BulletList.of("*" + summary() + "*", items));
  }

  private static String others(List<RenewalDue> rest) {
    return MoneyText.of(
            rest.stream()
                .map(RenewalDue::atRisk)
                .reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus))
        + " with "
        + EnglishPhrases.counted(rest.size(), "other");
  }

  /// `12 renewals within 90 days put an expected €4,120 a month at risk.`
  String summary() {
    return digest.renewalsDue().isEmpty()
        ? "No renewal is due within 90 days."
        : "Due within 90 days: "
            + EnglishPhrases.counted(digest.renewalsDue().size(), "account")
            + ", expected loss "
            + MoneyText.monthly(digest.atRisk())
            + ".";
  }

  private String renewal(RenewalDue due) {
    var when = DayText.of(due.on()) + " (" + DayText.relative(digest.day(), due.on()) + ")";
    return due.noticeGiven()
        ? "%s with %s, which gave notice for %s"
            .formatted(MoneyText.of(due.atRisk()), DigestLists.name(due.account()), when)
        : "%s with %s: %s of %s, due %s"
            .formatted(
                MoneyText.of(due.atRisk()),
                DigestLists.name(due.account()),
                ProbabilityText.of(due.churnProbability()),
                MoneyText.monthly(due.amount()),
                when);
  }
}
