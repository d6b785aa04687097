package dev.oarlock.slack.view.digest.list;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.portfolio.digest.DigestSection;
import dev.oarlock.domain.portfolio.digest.entry.LateRenewal;
import dev.oarlock.slack.card.CardElement.BulletList;
import dev.oarlock.slack.text.EnglishPhrases;
import dev.oarlock.slack.text.MoneyText;
import dev.oarlock.slack.text.OverdueText;
import dev.oarlock.slack.text.ProbabilityText;
import java.util.Optional;

/// The renewals in a digest that are overdue, worst first: late, and not counted as lost.
record LateRenewalLines(DigestLists all) {

  Optional<BulletList> list() {
    var late = all.digest().lateRenewals();
    if (late.isEmpty()) {
      return Optional.empty();
    }
    var items = DigestLists.cut(late.stream().limit(all.most()).map(this::line).toList(), count());
    return Optional.of(BulletList.of("*" + title() + "*", items));
  }

  private String title() {
    return text(
        "Renewals overdue ({0}): {1} late, not counted as lost",
        count(), MoneyText.monthly(all.digest().totals().lateCmrr()));
  }

  private int count() {
    return all.digest().totals().count(DigestSection.LATE_RENEWALS);
  }

  /// `Acme: renewal 5 days overdue, unsigned; €900 of its €1,400 a month is late; 34 % that it is
  /// never signed. Owner dana.`
  private String line(LateRenewal late) {
    return text(
        "{0}: renewal {1}; {2} is late; {3} that it is never signed. {4}.",
        DigestLists.name(late.account()),
        OverdueText.of(late.renewal().due(), all.digest().day()),
        amount(late),
        ProbabilityText.of(late.churnProbability()),
        EnglishPhrases.capitalize(DigestLists.owner(late.account())));
  }

  private static String amount(LateRenewal late) {
    var amount = late.renewal().monthlyAmount();
    var all = late.account().cmrr();
    if (amount.isZero()) {
      return late.renewal().pausedAmount().isZero()
          ? text("no amount")
          : text("{0} before it paused", MoneyText.monthly(late.renewal().pausedAmount()));
    }
    return amount.equals(all)
        ? MoneyText.monthly(amount)
        : text("{0} of its {1}", MoneyText.of(amount), MoneyText.monthly(all));
  }
}
