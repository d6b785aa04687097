package dev.oarlock.slack.view.alert;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.announcement.Announcement.GongCorrected;
import dev.oarlock.domain.transition.announcement.Announcement.GongRung;
import dev.oarlock.domain.transition.announcement.Win;
import dev.oarlock.domain.transition.win.GongRules;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.MoneyText;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The message of a gong, from the gong and all that put it right, in whatever order they came.
public final class CorrectedGongView {
  private CorrectedGongView() {}

  /// At least one of the two is there.
  public static Card of(List<Announcement> announced) {
    return of(announced, GongRules.shipped());
  }

  /// By the rules of this place.
  public static Card of(List<Announcement> announced, GongRules rules) {
    return correction(announced)
        .map(it -> corrected(it, told(announced).orElse(it.told()), rules))
        .orElseGet(() -> GongView.of(asTold(announced).orElseThrow(), rules));
  }

  /// Whether the message tells a win, rather than what hides a loss or does not hold.
  public static boolean isWin(List<Announcement> announced, GongRules rules) {
    var correction = correction(announced);
    var shown =
        correction.isPresent()
            ? correction.flatMap(it -> it.now().map(win -> gong(it, win)))
            : asTold(announced);
    return shown
        .filter(it -> rules.loudness(it.win(), it.about()) != Win.Loudness.SILENT)
        .isPresent();
  }

  /// Whether it is for everybody rather than for the account's team alone.
  public static boolean isForEverybody(GongCorrected corrected) {
    return corrected.now().filter(win -> isSilent(corrected, win)).isEmpty();
  }

  private static boolean isSilent(GongCorrected corrected, Win win) {
    return !GongView.isForEverybody(gong(corrected, win));
  }

  private static Stream<GongCorrected> corrections(List<Announcement> announced) {
    return all(announced, GongCorrected.class)
        .sorted(Comparator.comparingLong(GongCorrected::version));
  }

  private static <A extends Announcement> Stream<A> all(List<Announcement> all, Class<A> type) {
    return all.stream().filter(type::isInstance).map(type::cast);
  }

  /// What put it right last, if that is another amount than it said first.
  private static Optional<GongCorrected> correction(List<Announcement> announced) {
    var first = told(announced);
    return latest(announced).filter(it -> !first.equals(it.now().flatMap(Win::signed)));
  }

  private static Optional<GongCorrected> latest(List<Announcement> announced) {
    return corrections(announced).reduce((_, later) -> later);
  }

  /// What it said first.
  private static Optional<MultiCurrencyAmount> told(List<Announcement> announced) {
    return all(announced, GongRung.class)
        .findFirst()
        .flatMap(it -> it.win().signed())
        .or(() -> corrections(announced).map(GongCorrected::told).findFirst());
  }

  /// What came to the same in the end is as it was told.
  private static Optional<GongRung> asTold(List<Announcement> announced) {
    return all(announced, GongRung.class)
        .findFirst()
        .or(() -> latest(announced).flatMap(it -> it.now().map(win -> gong(it, win))));
  }

  private static Card corrected(
      GongCorrected corrected, MultiCurrencyAmount first, GongRules rules) {
    return corrected
        .now()
        .map(win ->
            GongView.of(gong(corrected, win), rules).say(putRight(corrected, told(first, rules))))
        .orElseGet(() -> gone(corrected, first, rules));
  }

  private static String told(MultiCurrencyAmount amount, GongRules rules) {
    return rules.amounts() ? MoneyText.monthly(amount) : text("a win");
  }

  private static GongRung gong(GongCorrected corrected, Win win) {
    return new GongRung(corrected.gong(), corrected.about(), win);
  }

  /// `Put right on 28 Nov 2026: it said $900 a month before the other half was told.`
  private static String putRight(GongCorrected corrected, String first) {
    return text(
        "Put right on {0}: it said {1}, before all that belongs to it was told.",
        DayText.of(corrected.about().day()), first);
  }

  private static Card gone(GongCorrected corrected, MultiCurrencyAmount first, GongRules rules) {
    var about = corrected.about();
    var part = new SnapshotSection(about);
    return Card.saying(
            text(
                "*Not so fast.* What was told here of {0}, {1}, does not hold: with all that was"
                    + " told by {2}, nothing of it is won.{3}",
                part.name(),
                told(first, rules),
                DayText.of(about.day()),
                rules.amounts() ? text(" They pay {0}.", MoneyText.monthly(about.cmrr())) : ""))
        .smallPrint(part.ownerAndFreshness());
  }
}
