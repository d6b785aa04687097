package dev.oarlock.slack.view.digest.list;

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
    var items =
        DigestLists.cut(late.stream().limit(all.most()).map(this::line).toList(), late.size());
    return Optional.of(BulletList.of("*" + title() + "*", items));
  }

  private String title() {
    return "Renewals overdue (%d): %s late, not counted as lost"
        .formatted(all.digest().lateRenewals().size(), MoneyText.monthly(all.digest().lateCmrr()));
  }

  /// `Acme: renewal 5 days overdue, unsigned; €900 of its €1,400 a month is late; 34 % that it is
  /// never signed. Owner dana.`
  private String line(LateRenewal late) {
    return "%s: renewal %s; %s is late; %s that it is never signed. %s."
        .formatted(
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
          ? "no amount"
          : MoneyText.monthly(late.renewal().pausedAmount()) + " before it paused";
    }
    return amount.equals(all)
        ? MoneyText.monthly(amount)
        : MoneyText.of(amount) + " of its " + MoneyText.monthly(all);
  }
}
