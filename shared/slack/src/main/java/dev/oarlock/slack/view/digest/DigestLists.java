package dev.oarlock.slack.view.digest;

import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.portfolio.digest.PortfolioDigest;
import dev.oarlock.domain.portfolio.digest.entry.AccountWin;
import dev.oarlock.domain.portfolio.digest.entry.DigestAccount;
import dev.oarlock.domain.portfolio.digest.entry.LostCustomer;
import dev.oarlock.domain.portfolio.digest.entry.OverrideAccuracy.AccuracyTally;
import dev.oarlock.domain.portfolio.digest.entry.RedCrossing;
import dev.oarlock.domain.portfolio.digest.entry.ScoreMover;
import dev.oarlock.domain.risk.departure.AccountChurn;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.CardElement.BulletList;
import dev.oarlock.slack.text.BandText;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.EnglishPhrases;
import dev.oarlock.slack.text.MoneyText;
import dev.oarlock.slack.text.OwnerText;
import dev.oarlock.slack.text.health.LedgerText;
import dev.oarlock.slack.view.alert.WinText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// The lists of a digest, each cut where reading stops and never where adding up does.
record DigestLists(PortfolioDigest digest) {
  static final int MAX_LINES = 8;
  private static final int MAX_MOVERS = 5;
  private static final int NAME = 60;
  private static final int REASON = 200;

  List<BulletList> lists() {
    return Stream.of(
            list("Entered red", digest.enteredRed(), MAX_LINES, DigestLists::entered),
            list("Left red", digest.recovered(), MAX_LINES, DigestLists::entered),
            list("Lost as customers", digest.churned(), MAX_LINES, DigestLists::lost),
            new LateRenewalLines(digest).list(),
            list("Moved most", digest.movers(), MAX_MOVERS, DigestLists::moved),
            new DigestRenewals(digest).list(),
            list("Wins", digest.wins(), MAX_LINES, DigestLists::won),
            overrides())
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<BulletList> overrides() {
    var by = digest.overrideAccuracy();
    return by.byPerson().isEmpty()
        ? Optional.empty()
        : Optional.of(
            BulletList.of(
                "*Overrides that turned out right*",
                List.of(
                    "By person: %s.".formatted(tallies(by.byPerson(), true)),
                    "By reason: %s.".formatted(tallies(by.byReason(), false)))));
  }

  private static String tallies(List<AccuracyTally> tallies, boolean people) {
    return EnglishPhrases.join(
        tallies.stream()
            .limit(MAX_LINES)
            .map(it ->
                "%s %d of %d"
                    .formatted(
                        people
                            ? OwnerText.of(Optional.of(new Csm(it.name())))
                            : Mrkdwn.escape(it.name()),
                        it.right(),
                        it.total()))
            .toList());
  }

  private static <T> Optional<BulletList> list(
      String title, List<T> all, int most, Function<T, String> line) {
    var items = new ArrayList<>(all.stream().limit(most).map(line).toList());
    if (all.size() > most) {
      items.add("and " + (all.size() - most) + " more");
    }
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(BulletList.of("*" + title + " (" + all.size() + ")*", items));
  }

  private static String entered(RedCrossing crossing) {
    return "%s: %s, after %s. %s."
        .formatted(
            name(crossing.account()),
            BandText.score(crossing.now()),
            BandText.score(crossing.before()),
            owned(crossing.account()));
  }

  /// `Acme. €400 a month, owner dana. Left on 20 Nov 2026 (price).`
  private static String lost(LostCustomer lost) {
    return name(lost.account())
        + ". "
        + owned(lost.account())
        + "."
        + lost.churn().map(DigestLists::left).orElse("");
  }

  private static String left(AccountChurn churn) {
    return " Left on "
        + DayText.of(churn.on())
        + (churn.cancelled() ? "" : ", not renewed")
        + churn.reason().map(reason -> " (" + Mrkdwn.escape(reason) + ")").orElse("")
        + ".";
  }

  private static String owned(DigestAccount account) {
    return EnglishPhrases.capitalize(MoneyText.monthly(account.cmrr())) + ", " + owner(account);
  }

  static String owner(DigestAccount account) {
    return "owner " + OwnerText.of(account.csm());
  }

  private static String moved(ScoreMover mover) {
    var why = mover.reason().map(line -> " " + reason(LedgerText.of(line))).orElse("");
    return "%s: %s, from %d to %d.%s"
        .formatted(
            name(mover.account()),
            EnglishPhrases.signed(mover.points()),
            mover.before(),
            mover.now(),
            why.isEmpty() ? "" : " First reason:" + why + ".");
  }

  private static String won(AccountWin won) {
    return name(won.account())
        + " "
        + WinText.clause(won.win())
        + "."
        + WinText.comparison(won.win());
  }

  String dataQuality() {
    var quality = digest.dataQuality();
    if (quality.isClean()) {
      return "Data quality: nothing is missing, stale or in quarantine.";
    }
    var said = new ArrayList<String>();
    add(said, quality.unknown(), "account", "with too little data for a band");
    add(said, quality.stale(), "account", "without news for two weeks");
    add(said, quality.unscored(), "account", "registered but not scored");
    add(said, quality.quarantined(), "signal", "in quarantine");
    return "Data quality: " + EnglishPhrases.join(said) + ".";
  }

  private static void add(List<String> said, int count, String noun, String what) {
    if (count > 0) {
      said.add(EnglishPhrases.counted(count, noun) + " " + what);
    }
  }

  String definitions() {
    return "In red: monthly recurring revenue under contract of customers whose health is red."
        + " Expected loss: the churn probability at the renewal times that revenue.";
  }

  static String name(DigestAccount account) {
    return Mrkdwn.escape(Mrkdwn.shortened(account.name(), NAME));
  }

  private static String reason(String text) {
    return Mrkdwn.shortened(text, REASON);
  }
}
