package dev.oarlock.domain.play;

import dev.oarlock.domain.account.signal.policy.ValueCheck;
import dev.oarlock.domain.play.PlayOccasion.AgainstReason;
import dev.oarlock.domain.risk.reason.ChurnReason;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// The plays in force. Of an occasion there may be several; the first is the one that is suggested.
public record PlayCatalog(String version, List<Play> plays) {
  private static final int MOST_PLAYS = 60;

  public PlayCatalog {
    ValueCheck.shortText("version", version);
    plays = List.copyOf(plays);
    ValueCheck.inRange("number of plays", plays.size(), 1, MOST_PLAYS);
    var codes = new HashSet<String>();
    for (var play : plays) {
      if (!codes.add(play.code())) {
        throw new IllegalArgumentException("two plays have the code " + play.code());
      }
    }
  }

  public static PlayCatalog shipped() {
    return ShippedPlays.CATALOG;
  }

  public Optional<Play> find(String code) {
    return plays.stream().filter(play -> play.code().equals(code)).findFirst();
  }

  public Optional<Play> against(ChurnReason reason) {
    return on(new AgainstReason(reason));
  }

  public Optional<Play> on(PlayOccasion occasion) {
    return plays.stream().filter(play -> play.occasion().equals(occasion)).findFirst();
  }

  /// On which nobody is told what to do.
  public List<PlayOccasion> unanswered() {
    return PlayOccasion.all().stream().filter(it -> on(it).isEmpty()).toList();
  }
}
