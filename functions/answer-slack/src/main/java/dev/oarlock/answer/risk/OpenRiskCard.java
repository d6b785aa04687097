package dev.oarlock.answer.risk;

import dev.oarlock.domain.play.PlayRun;
import dev.oarlock.domain.risk.episode.Episode;
import dev.oarlock.domain.risk.handling.RiskHandling;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.announcement.Announcement.AccountAtRisk;
import dev.oarlock.domain.transition.announcement.Announcement.PlayUpdated;
import dev.oarlock.domain.transition.announcement.Announcement.RiskUpdated;
import dev.oarlock.domain.transition.announcement.AnnouncementIds;
import dev.oarlock.domain.transition.snapshot.AccountSnapshots;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.view.handling.RiskCardView;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// The card of a risk as its account stands, for one reader.
final class OpenRiskCard {
  private OpenRiskCard() {}

  static Optional<Card> of(AccountState state, Episode open) {
    var about = AccountSnapshots.of(state);
    var id = AnnouncementIds.atRisk(state.id(), open.number());
    var handling = RiskHandling.of(state.facts(), open.number());
    var alert = new AccountAtRisk(id, about, open.number(), open.cause(), open.keptOpenBy());
    var now = new RiskUpdated(id, about, open, state.delivery().version(), handling);
    var plays =
        PlayRun.of(state.facts()).stream()
            .filter(run -> run.started().episode().equals(OptionalInt.of(open.number())))
            .map(run -> new PlayUpdated(id, about, run, state.delivery().version()));
    return RiskCardView.of(
        Stream.<Announcement>concat(Stream.of(alert, now), plays).toList(),
        _ -> Optional.of(state));
  }
}
