package dev.oarlock.slack.view.kudos;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.HandlingSignal.KudosGiven;
import dev.oarlock.domain.transition.announcement.Announcement.KudosTold;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement.CardButton;
import dev.oarlock.slack.text.EnglishPhrases;
import dev.oarlock.slack.text.OwnerText;
import dev.oarlock.slack.view.alert.SnapshotSection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A success that somebody told, in a message of its own or under the win that it belongs to.
public final class KudosView {
  /// What the button to credit somebody is called; its value is a [GongReference].
  public static final String ASSIST = "gong.assist";

  private static final int LONGEST = 500;
  private static final int MOST = 8;

  private KudosView() {}

  public static Card of(KudosTold told) {
    var part = new SnapshotSection(told.about());
    var kudos = told.kudos();
    return Card.titled("👏 " + told.about().name())
        .say(story(kudos).orElse(text("Thanks for a win.")))
        .say(helped(kudos).map(who -> text("*With* {0}.", who)))
        .smallPrint(text("Told by {0}. Owner: {1}.", person(kudos.by()), part.owner()));
  }

  /// A win with who helped, and a button to credit more of them.
  public static Card under(Card gong, List<KudosTold> told, GongReference about) {
    return under(gong, told)
        .buttons(new CardButton(ASSIST, text("Credit somebody"), about.encode()));
  }

  /// What is no win after all: thanks that were said stand, and nobody is asked for more.
  public static Card under(Card gong, List<KudosTold> told) {
    var credits =
        told.stream()
            .sorted(Comparator.comparing(KudosTold::id))
            .map(it -> credit(it.kudos()))
            .distinct()
            .toList();
    var shown = credits.stream().limit(MOST).toList();
    var more = credits.size() - shown.size();
    var lines =
        more == 0
            ? shown
            : Stream.concat(shown.stream(), Stream.of(text("and {0} more", more))).toList();
    return lines.isEmpty() ? gong : gong.bullets(text("*Who helped*"), lines);
  }

  private static String credit(KudosGiven kudos) {
    var who = helped(kudos).orElse(text("everybody"));
    return who + story(kudos).map(it -> ": " + it).orElse("") + " (" + person(kudos.by()) + ")";
  }

  private static Optional<String> helped(KudosGiven kudos) {
    var all =
        Stream.concat(
                kudos.people().stream().map(Csm::new).map(KudosView::person),
                kudos.teams().stream().map(Mrkdwn::escape))
            .toList();
    return all.isEmpty() ? Optional.empty() : Optional.of(EnglishPhrases.join(all));
  }

  private static Optional<String> story(KudosGiven kudos) {
    return kudos.text().map(it -> Mrkdwn.escape(Mrkdwn.shortened(it, LONGEST)));
  }

  private static String person(Csm csm) {
    return OwnerText.of(Optional.of(csm));
  }
}
