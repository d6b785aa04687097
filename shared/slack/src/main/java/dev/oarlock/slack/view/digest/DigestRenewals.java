package dev.oarlock.slack.view.digest;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.portfolio.digest.PortfolioDigest;
import dev.oarlock.domain.portfolio.digest.entry.RenewalDue;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.EnglishPhrases;
import dev.oarlock.slack.text.MoneyText;
import dev.oarlock.slack.text.ProbabilityText;

/// The renewals ahead in a digest, and what may be lost with them.
record DigestRenewals(PortfolioDigest digest) {
  String section() {
    var due = digest.renewalsDue();
    if (due.isEmpty()) {
      return "";
    }
    var text = new StringBuilder("*" + summary() + "*");
    due.stream()
        .limit(DigestLists.MAX_LINES)
        .forEach(one -> text.append("\n• ").append(renewal(one)));
    if (due.size() > DigestLists.MAX_LINES) {
      var rest = due.subList(DigestLists.MAX_LINES, due.size()).stream().map(RenewalDue::atRisk);
      text.append("\n• ")
          .append(MoneyText.of(rest.reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus)))
          .append(" with ")
          .append(EnglishPhrases.counted(due.size() - DigestLists.MAX_LINES, "other"));
    }
    return text.toString();
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
