package dev.oarlock.bench.faults;

import dev.oarlock.bench.faults.effect.FaultDice;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What people type in Slack meanwhile: questions, and what is noted.
final class FaultTyping {
  /// What is noted, and how its answer begins that it was.
  enum Note {
    PULSE("SentimentNoted", "", "Saved: your pulse"),
    SNOOZE("RiskHandled", ":SNOOZE:", "rests until");

    final String type;
    final String id;
    private final String taken;

    Note(String type, String id, String taken) {
      this.type = type;
      this.id = id;
      this.taken = taken;
    }
  }

  private static final int MOST = 5;
  private static final List<List<String>> QUESTIONS =
      List.of(
          List.of("/health", "name of customer-0"),
          List.of("/health", "customer-0 claim"),
          List.of("/health", "at risk"),
          List.of("/forecast", "bridge"),
          List.of("/forecast", "customer-0 call 40%: they said so"),
          List.of("/renewal", "customer-0"),
          List.of("/renewal", "customer-0 because missing-feature: said by phone"),
          List.of("/metrics", "this year by month"),
          List.of("/digest", ""),
          List.of("/digest", "post"),
          List.of("/digest", "board"));

  private final FaultWorld world;
  private final FaultDice dice;
  private final Map<Note, Integer> typed = new EnumMap<>(Note.class);
  private final Map<Note, Integer> saved = new EnumMap<>(Note.class);

  FaultTyping(FaultWorld world, FaultDice dice) {
    this.world = world;
    this.dice = dice;
  }

  /// Sometimes somebody types something.
  void next() {
    if (dice.below(10) == 0) {
      var question = dice.oneOf(QUESTIONS);
      world.ask(question.get(0), question.get(1));
    }
    if (dice.below(20) == 0) {
      note(dice.oneOf(List.of(Note.values())));
    }
  }

  /// Each another one: the same pulse twice is one.
  private void note(Note note) {
    var number = typed.merge(note, 1, Integer::sum);
    if (number <= MOST) {
      var words = note == Note.PULSE ? "pulse " + number : "snooze " + number + " days: later";
      var answer = world.ask("/health", "customer-0 " + words);
      saved.merge(
          note, answer.filter(it -> it.contains(note.taken)).isPresent() ? 1 : 0, Integer::sum);
    }
  }

  int typed(Note note) {
    return Math.min(MOST, typed.getOrDefault(note, 0));
  }

  /// How many of these Slack was told were noted.
  int saved(Note note) {
    return saved.getOrDefault(note, 0);
  }
}
