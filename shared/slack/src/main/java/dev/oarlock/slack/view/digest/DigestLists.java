package dev.oarlock.slack.view.digest;

import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.portfolio.digest.PortfolioDigest;
import dev.oarlock.domain.portfolio.digest.entry.AccountWin;
import dev.oarlock.domain.portfolio.digest.entry.DigestAccount;
import dev.oarlock.domain.portfolio.digest.entry.OverrideAccuracy.AccuracyTally;
import dev.oarlock.domain.portfolio.digest.entry.RiskCrossing;
import dev.oarlock.domain.portfolio.digest.entry.ScoreMover;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.CardElement.BulletList;
import dev.oarlock.slack.text.BandText;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.EnglishPhrases;
import dev.oarlock.slack.text.MoneyText;
import dev.oarlock.slack.text.OwnerText;
import dev.oarlock.slack.text.health.LedgerText;
import dev.oarlock.slack.view.alert.WinText;
import dev.oarlock.slack.view.risk.RiskCauseText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The lists of a digest, each cut where reading stops and never where adding up does.
record DigestLists(PortfolioDigest digest) {
  static final int MAX_LINES = 8;
  private static final int MAX_MOVERS = 5;
  private static final int NAME = 60;
  private static final int REASON = 200;

  List<BulletList> lists() {
    var lists = new ArrayList<BulletList>();
    list("New at risk", digest.enteredRisk(), DigestLists::entered).ifPresent(lists::add);
    list("No longer at risk", digest.leftRisk(), DigestLists::recovered).ifPresent(lists::add);
    lists.addAll(new LossLines(digest).lists());
    new LateRenewalLines(digest).list().ifPresent(lists::add);
    new DigestRenewals(digest).list().ifPresent(lists::add);
    list("Wins", digest.wins(), DigestLists::won).ifPresent(lists::add);
    list("Moved most", digest.movers(), MAX_MOVERS, DigestLists::moved).ifPresent(lists::add);
    overrides().ifPresent(lists::add);
    return lists;
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

  static <T> Optional<BulletList> list(String title, List<T> all, Function<T, String> line) {
    return list(title, all, MAX_LINES, line);
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

  /// `Acme: their sponsor left and nobody has followed. Health 34, after 61. €400 a month, owner
  /// dana.`
  private static String entered(RiskCrossing crossing) {
    return "%s: %s. %s. %s."
        .formatted(
            name(crossing.account()),
            crossing.episode().map(RiskCauseText::sentenceEnd).orElse("its health is red"),
            health(crossing),
            owned(crossing.account()));
  }

  private static String recovered(RiskCrossing crossing) {
    return "%s: %s. %s. %s."
        .formatted(
            name(crossing.account()),
            crossing
                .episode()
                .map(it -> "was at risk since " + DayText.of(it.opened()))
                .orElse("out of red"),
            health(crossing),
            owned(crossing.account()));
  }

  private static String health(RiskCrossing crossing) {
    var now = "Health " + BandText.score(crossing.now());
    return crossing.before().equals(crossing.now())
        ? now
        : now + ", after " + BandText.score(crossing.before());
  }

  /// `€400 a month, owner dana`
  static String owned(DigestAccount account) {
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
    var missing = quality.missing();
    add(said, missing.accounts(), "account", "registered but not scored");
    add(said, missing.quarantined(), "signal", "in quarantine");
    add(said, missing.parked(), "account", "shown as before it was parked");
    add(said, missing.unreadable(), "account", "left out, for its state cannot be read");
    return "Data quality: " + EnglishPhrases.join(said) + ".";
  }

  private static void add(List<String> said, int count, String noun, String what) {
    if (count > 0) {
      said.add(EnglishPhrases.counted(count, noun) + " " + what);
    }
  }

  String definitions() {
    return "At risk: monthly recurring revenue under contract of customers with an open risk."
        + " Expected loss: the churn probability at the renewal times that revenue.";
  }

  static String name(DigestAccount account) {
    return Mrkdwn.escape(Mrkdwn.shortened(account.name(), NAME));
  }

  private static String reason(String text) {
    return Mrkdwn.shortened(text, REASON);
  }
}
