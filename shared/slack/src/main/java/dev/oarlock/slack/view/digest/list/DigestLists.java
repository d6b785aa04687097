package dev.oarlock.slack.view.digest.list;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.portfolio.board.DigestReport.WeekReport;
import dev.oarlock.domain.portfolio.digest.DigestSection;
import dev.oarlock.domain.portfolio.digest.PortfolioDigest;
import dev.oarlock.domain.portfolio.digest.entry.AccountWin;
import dev.oarlock.domain.portfolio.digest.entry.DigestAccount;
import dev.oarlock.domain.portfolio.digest.entry.OverrideAccuracy.AccuracyTally;
import dev.oarlock.domain.portfolio.digest.entry.RiskCrossing;
import dev.oarlock.domain.portfolio.digest.entry.ScoreMover;
import dev.oarlock.domain.risk.departure.ReasonCatalog;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.CardElement.BulletList;
import dev.oarlock.slack.text.BandText;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.EnglishPhrases;
import dev.oarlock.slack.text.OwnerText;
import dev.oarlock.slack.text.health.LedgerText;
import dev.oarlock.slack.view.alert.WinText;
import dev.oarlock.slack.view.contract.WorthText;
import dev.oarlock.slack.view.risk.RiskCauseText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// The lists of a digest, each of `most` lines: cut where reading stops and never where adding up
/// does.
public record DigestLists(PortfolioDigest digest, ReasonCatalog reasons, int most) {
  /// In the message itself; the thread has the rest.
  public static final int IN_MESSAGE = 5;

  /// In a message of the thread.
  public static final int IN_THREAD = 40;

  private static final int MAX_TALLIES = 8;
  private static final int NAME = 60;
  private static final int REASON = 200;

  public static DigestLists of(WeekReport report, int most) {
    return new DigestLists(report.digest(), report.reasons(), most);
  }

  /// Who came to be at risk and who no longer is, the largest first, and whose score moved.
  public List<BulletList> risk() {
    return Stream.of(
            list(
                text("New at risk"),
                DigestSection.ENTERED_RISK,
                digest.enteredRisk(),
                DigestLists::entered),
            list(
                text("No longer at risk"),
                DigestSection.LEFT_RISK,
                digest.leftRisk(),
                DigestLists::recovered),
            list(
                text("Moved by 5 points or more"),
                DigestSection.MOVERS,
                digest.movers(),
                DigestLists::moved))
        .flatMap(Optional::stream)
        .toList();
  }

  public List<BulletList> losses() {
    return new LossLines(this).lists();
  }

  public Optional<BulletList> wins() {
    return list(text("Wins"), DigestSection.WINS, digest.wins(), DigestLists::won);
  }

  /// `Due within 90 days: 12 accounts, expected loss €4,120 a month.`
  public String renewalSummary() {
    return new DigestRenewals(this).summary();
  }

  public List<BulletList> renewals() {
    return Stream.of(new LateRenewalLines(this).list(), new DigestRenewals(this).list())
        .flatMap(Optional::stream)
        .toList();
  }

  public Optional<BulletList> loads() {
    return LoadLines.of(digest.loads(), most);
  }

  public Optional<BulletList> overrides() {
    var by = digest.overrideAccuracy();
    return by.byPerson().isEmpty()
        ? Optional.empty()
        : Optional.of(
            BulletList.of(
                text("*Overrides that turned out right*"),
                List.of(
                    text("By person: {0}.", tallies(by.byPerson(), true)),
                    text("By reason: {0}.", tallies(by.byReason(), false)))));
  }

  private static String tallies(List<AccuracyTally> tallies, boolean people) {
    return EnglishPhrases.join(
        tallies.stream()
            .limit(MAX_TALLIES)
            .map(it ->
                text(
                    "{0} {1} of {2}",
                    people
                        ? OwnerText.of(Optional.of(new Csm(it.name())))
                        : Mrkdwn.escape(it.name()),
                    it.right(),
                    it.total()))
            .toList());
  }

  /// Of a section, whose first few are given.
  <T> Optional<BulletList> list(
      String title, DigestSection section, List<T> first, Function<T, String> line) {
    var told = first.stream().limit(most).map(line).toList();
    return list(title, told, digest.totals().count(section));
  }

  static Optional<BulletList> list(String title, List<String> told, int all) {
    return all == 0
        ? Optional.empty()
        : Optional.of(BulletList.of("*" + title + " (" + all + ")*", cut(told, all)));
  }

  /// The lines that are told of so many.
  static List<String> cut(List<String> told, int all) {
    var items = new ArrayList<>(told);
    if (all > told.size()) {
      items.add(text("and {0} more", all - told.size()));
    }
    return items;
  }

  /// `Acme: their sponsor left and nobody has followed. Health 34, after 61. €400 a month, owner
  /// dana.`
  private static String entered(RiskCrossing crossing) {
    return "%s: %s. %s. %s."
        .formatted(
            name(crossing.account()),
            crossing.episode().map(RiskCauseText::sentenceEnd).orElse(text("its health is red")),
            health(crossing),
            owned(crossing.account()));
  }

  private static String recovered(RiskCrossing crossing) {
    return "%s: %s. %s. %s."
        .formatted(
            name(crossing.account()),
            crossing
                .episode()
                .map(it -> text("was at risk since {0}", DayText.of(it.opened())))
                .orElse(text("out of red")),
            health(crossing),
            owned(crossing.account()));
  }

  private static String health(RiskCrossing crossing) {
    var now = text("Health {0}", BandText.score(crossing.now()));
    return crossing.before().equals(crossing.now())
        ? now
        : text("{0}, after {1}", now, BandText.score(crossing.before()));
  }

  /// `€400 a month, owner dana`
  static String owned(DigestAccount account) {
    return EnglishPhrases.capitalize(WorthText.of(account.cmrr(), account.standing()))
        + ", "
        + owner(account);
  }

  static String owner(DigestAccount account) {
    return text("owner {0}", OwnerText.of(account.csm()));
  }

  private static String moved(ScoreMover mover) {
    var why = mover.reason().map(line -> " " + reason(LedgerText.of(line))).orElse("");
    return text(
        "{0}: {1}, from {2} to {3}.{4}",
        name(mover.account()),
        EnglishPhrases.signed(mover.points()),
        mover.before(),
        mover.now(),
        why.isEmpty() ? "" : text(" First reason:{0}.", why));
  }

  private static String won(AccountWin won) {
    return name(won.account())
        + " "
        + WinText.clause(won.win())
        + "."
        + WinText.comparison(won.win());
  }

  static String name(DigestAccount account) {
    return Mrkdwn.escape(Mrkdwn.shortened(account.name(), NAME));
  }

  private static String reason(String text) {
    return Mrkdwn.shortened(text, REASON);
  }
}
