package dev.oarlock.slack.view.digest.list;

import static dev.oarlock.slack.language.LocalizedText.said;
import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.portfolio.digest.DigestSection;
import dev.oarlock.domain.portfolio.digest.revenue.LostCustomer;
import dev.oarlock.domain.portfolio.digest.revenue.NoticeGiven;
import dev.oarlock.domain.portfolio.digest.revenue.RevenueContraction;
import dev.oarlock.domain.risk.departure.AccountChurn;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.CardElement.BulletList;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.EnglishPhrases;
import dev.oarlock.slack.text.MoneyText;
import dev.oarlock.slack.view.contract.ChurnedWorth;
import dev.oarlock.slack.view.contract.ContradictionLine;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a digest says was lost, apart from what was won: who left, who gave notice, and who pays
/// less.
record LossLines(DigestLists all) {

  List<BulletList> lists() {
    return Stream.of(
            all.list(text("Left"), DigestSection.CHURNED, all.digest().churned(), this::lost),
            all.list(
                text("Gave notice"), DigestSection.NOTICES, all.digest().notices(), this::notice),
            all.list(
                text("Pay less"),
                DigestSection.CONTRACTIONS,
                all.digest().contractions(),
                LossLines::contraction))
        .flatMap(Optional::stream)
        .toList();
  }

  /// `Acme. €400 a month, owner dana. Left on 20 Nov 2026 (Product: missing feature).`
  private String lost(LostCustomer lost) {
    return DigestLists.name(lost.account())
        + ". "
        + lost.churn()
            .filter(AccountChurn::wasPaused)
            .map(churn -> ChurnedWorth.of(churn) + ", " + DigestLists.owner(lost.account()))
            .orElseGet(() -> DigestLists.owned(lost.account()))
        + "."
        + lost.churn().map(this::left).orElse("")
        + ContradictionLine.sentence(lost.doubts());
  }

  private String left(AccountChurn churn) {
    return text(
        " Left on {0}{1}{2}.",
        DayText.of(churn.on()),
        churn.cancelled() ? "" : text(", not renewed"),
        churn.reason().map(this::reason).orElse(text(", no reason given")));
  }

  /// `Acme: leaves on 31 Dec 2026, in 38 days (Product: missing feature). €400 a month, owner
  /// dana.`
  private String notice(NoticeGiven notice) {
    return text(
        "{0}: leaves on {1}, {2}{3}. {4}.",
        DigestLists.name(notice.account()),
        DayText.of(notice.on()),
        DayText.relative(all.digest().day(), notice.on()),
        notice.reason().map(this::reason).orElse(text(", no reason given")),
        DigestLists.owned(notice.account()));
  }

  /// `Acme: €80 a month less, analytics dropped. €320 a month, owner dana.`
  private static String contraction(RevenueContraction contraction) {
    var said =
        text(
            "{0}: {1} less{2}{3}{4}. Now {5}.",
            DigestLists.name(contraction.account()),
            MoneyText.monthly(contraction.lost()),
            contraction.ahead().map(on -> text(" from {0} on", DayText.of(on))).orElse(""),
            contraction.paused() ? text(", paused") : dropped(contraction.droppedProducts()),
            outweighed(contraction),
            DigestLists.owned(contraction.account()));
    return said + ContradictionLine.sentence(contraction.doubts());
  }

  /// That it pays more all the same.
  private static String outweighed(RevenueContraction contraction) {
    return contraction.outweighedBy().isZero()
        ? ""
        : text("; in all {0}", MoneyText.signed(contraction.outweighedBy()));
  }

  private static String dropped(List<String> products) {
    return products.isEmpty()
        ? ""
        : text(
            ", {0} dropped",
            EnglishPhrases.join(
                products.stream().map(it -> Mrkdwn.escape(Mrkdwn.shortened(it, 40))).toList()));
  }

  private String reason(String told) {
    return " (" + Mrkdwn.escape(said(all.reasons().titleOf(told))) + ")";
  }
}
