package dev.oarlock.domain.reason;

import dev.oarlock.domain.facts.Facts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which of the ten reasons the signals of an account speak for, on a day: those that match, the
/// strongest first; those of which there is no sign; and those whose signs are not reported at all.
public record Diagnosis(
    List<Match> matches, List<Reason> absent, List<Reason> unreported, Optional<Pushing> pushing) {
  public Diagnosis {
    matches = matches.stream().sorted(Match.STRONGEST_FIRST).toList();
    absent = List.copyOf(absent);
    unreported = List.copyOf(unreported);
  }

  public static Diagnosis of(Facts facts, LocalDate today) {
    var it = Case.of(facts, today);
    var pushing = Pushing.in(it);
    var matches = new ArrayList<Match>();
    var absent = new ArrayList<Reason>();
    var unreported = new ArrayList<Reason>();
    for (var reason : Reason.values()) {
      var clues = Stream.concat(clues(reason, it, pushing), SaidClues.of(it, reason)).toList();
      if (!clues.isEmpty()) {
        matches.add(new Match(reason, clues));
      } else {
        (it.reports(reason.feeds()) ? absent : unreported).add(reason);
      }
    }
    return new Diagnosis(matches, absent, unreported, pushing);
  }

  /// What it looks like most.
  public Optional<Match> strongest() {
    return matches.stream().findFirst();
  }

  private static Stream<Clue> clues(Reason reason, Case it, Optional<Pushing> pushing) {
    return switch (reason) {
      case VALUE_NOT_REALISED -> ValueClues.unrealised(it);
      case STALLED_IMPLEMENTATION -> ValueClues.stalled(it);
      case SPONSOR_OR_POWER_USER_LOST -> PeopleClues.lost(it);
      case LOW_ADOPTION -> ProductClues.adoption(it);
      case ACQUISITION -> PeopleClues.sale(it);
      case MISSING_FEATURES -> pushing.isPresent() ? Stream.empty() : ProductClues.features(it);
      case NEW_LEADERSHIP -> PeopleClues.leadership(it);
      case QUALITY_OR_PERFORMANCE ->
          pushing.isPresent()
              ? ProductClues.disruptions(it)
              : Stream.concat(ProductClues.disruptions(it), ProductClues.tickets(it));
      case WRONG_SOLUTION -> ProductClues.fit(it);
      case HUMAN_FACTOR -> PeopleClues.human(it);
    };
  }
}
