package dev.oarlock.slack.view;

import dev.oarlock.domain.digest.Digest;
import dev.oarlock.domain.digest.Due;
import dev.oarlock.domain.revenue.Amounts;
import dev.oarlock.slack.words.ChanceWords;
import dev.oarlock.slack.words.DayWords;
import dev.oarlock.slack.words.MoneyWords;
import dev.oarlock.slack.words.Phrases;

/// The renewals ahead in a digest, and what may be lost with them.
record DigestRenewals(Digest digest) {
  String section() {
    var due = digest.due();
    if (due.isEmpty()) {
      return "";
    }
    var text = new StringBuilder("*" + inShort() + "*");
    due.stream().limit(DigestLists.MOST).forEach(one -> text.append("\n• ").append(renewal(one)));
    if (due.size() > DigestLists.MOST) {
      var rest = due.subList(DigestLists.MOST, due.size()).stream().map(Due::atRisk);
      text.append("\n• ")
          .append(MoneyWords.of(rest.reduce(Amounts.none(), Amounts::plus)))
          .append(" with ")
          .append(Phrases.counted(due.size() - DigestLists.MOST, "other"));
    }
    return text.toString();
  }

  /// `12 renewals within 90 days put an expected €4,120 a month at risk.`
  String inShort() {
    return digest.due().isEmpty()
        ? "No renewal is due within 90 days."
        : "Due within 90 days: "
            + Phrases.counted(digest.due().size(), "account")
            + ", expected loss "
            + MoneyWords.monthly(digest.atRisk())
            + ".";
  }

  private String renewal(Due due) {
    var when = DayWords.of(due.on()) + " (" + DayWords.from(digest.day(), due.on()) + ")";
    return due.noticeGiven()
        ? "%s with %s, which gave notice for %s"
            .formatted(MoneyWords.of(due.atRisk()), DigestLists.name(due.account()), when)
        : "%s with %s: %s of %s, due %s"
            .formatted(
                MoneyWords.of(due.atRisk()),
                DigestLists.name(due.account()),
                ChanceWords.of(due.leaving()),
                MoneyWords.monthly(due.amount()),
                when);
  }
}
