package dev.oarlock.aws.scorecard;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.domain.health.Claim;
import dev.oarlock.domain.health.Scorecards;
import dev.oarlock.domain.health.Scorecards.Card;
import dev.oarlock.domain.health.Stage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Reads a scorecard document, as `scorecards/schema.json` describes it. Every mistake is told, not
/// only the first.
public final class ScorecardsReader {
  private static final int MONTHS = 1_200;

  private final Set<Mistake> mistakes = new LinkedHashSet<>();
  private final Spot root;

  private ScorecardsReader(JsonNode document) {
    this.root = new Spot("", document, mistakes);
  }

  public static Parsed read(JsonNode document) {
    var reader = new ScorecardsReader(document);
    var scorecards = reader.scorecards();
    return scorecards.isPresent() && reader.mistakes.isEmpty()
        ? new Parsed.Good(scorecards.get())
        : new Parsed.Bad(List.copyOf(reader.mistakes));
  }

  private Optional<Scorecards> scorecards() {
    root.only("version", "stages", "cards");
    var version =
        root.need("version", "Give this version a name of its own.").flatMap(this::version);
    var stages = root.find("stages").map(this::stages).orElseGet(Stage::shipped);
    var spots = root.need("cards", "List one card or more.").map(Spot::items).orElse(List.of());
    var cards = cards(spots, version.orElse("unnamed"), stages);
    if (!mistakes.isEmpty() || version.isEmpty()) {
      return Optional.empty();
    }
    return root.make(() -> new Scorecards(version.get(), stages, cards), "Correct the cards.");
  }

  private Optional<String> version(Spot spot) {
    var text = spot.text();
    if (text.filter(it -> !Scorecards.isVersion(it)).isPresent()) {
      spot.wrong(
          "not a version: " + text.get(),
          "Use 1 to 40 letters, digits, dots, dashes, underscores.");
      return Optional.empty();
    }
    return text;
  }

  private List<Stage> stages(Spot list) {
    var stages = new ArrayList<Stage>();
    var spots = list.items();
    for (var i = 0; i < spots.size(); i++) {
      var spot = spots.get(i).only("name", "until");
      var isLast = i == spots.size() - 1;
      if (isLast == spot.find("until").isPresent()) {
        spot.wrong(
            isLast ? "the last stage has an end" : "'until' is missing",
            "Every stage but the last ends, at a milestone or at an age.");
      }
      stage(spot).ifPresent(stages::add);
    }
    if (spots.isEmpty()) {
      list.wrong("no stages", "List one or more, or leave 'stages' out.");
    }
    return stages;
  }

  private static Optional<Stage> stage(Spot spot) {
    var name = spot.need("name", "Stages have names.").flatMap(Spot::text);
    var until = spot.find("until");
    until.ifPresent(it -> it.only("milestone", "months"));
    var milestone = until.flatMap(it -> it.find("milestone")).flatMap(Spot::text);
    var months =
        until
            .flatMap(it -> it.find("months"))
            .map(it -> it.whole(1, MONTHS))
            .orElse(OptionalInt.empty());
    if (until.isPresent() && milestone.isEmpty() && months.isEmpty()) {
      until.get().wrong("no end", "Give a milestone, or months, or both.");
    }
    return name.flatMap(it -> spot.make(() -> new Stage(it, milestone, months), "Name it."));
  }

  private List<Card> cards(List<Spot> spots, String version, List<Stage> stages) {
    var everybody = spots.stream().filter(it -> it.find("for").isEmpty()).findFirst();
    if (everybody.isEmpty()) {
      root.find("cards")
          .ifPresent(it ->
              it.wrong(
                  "no card is for everybody else",
                  "Leave 'for' out on one card: all accounts that no other claims are its."));
      return List.of();
    }
    var cards = new ArrayList<Card>();
    var named = new ArrayList<Named>();
    for (var spot : spots) {
      spot.only("name", "for", "bands", "minimumCoverage", "guardrails", "components", "groups");
      var claim = claim(spot, stages);
      var name = spot.need("name", "Cards have names.").flatMap(Spot::text).orElse("unnamed");
      alone(spot, new Named(name, claim), named);
      named.add(new Named(name, claim));
      new CardReader(spot, everybody.get())
          .read(Scorecards.stamp(version, name, claim))
          .flatMap(it -> spot.make(() -> new Card(name, claim, it), "Name it otherwise."))
          .ifPresent(cards::add);
    }
    return cards;
  }

  private record Named(String name, Claim claim) {}

  private static void alone(Spot spot, Named card, List<Named> others) {
    for (var other : others) {
      if (other.name().equals(card.name())) {
        spot.wrong("another card is called '" + card.name() + "' too", "Rename one.");
      }
      if (other.claim().clashes(card.claim())) {
        spot.find("for")
            .orElse(spot)
            .wrong(
                "claims accounts that the card '" + other.name() + "' claims too",
                "Let one of them name other segments or stages, or be more specific.");
      }
    }
  }

  private static Claim claim(Spot card, List<Stage> stages) {
    var spot = card.find("for");
    if (spot.isEmpty()) {
      return Claim.everybody();
    }
    var claimed = spot.get().only("segment", "stage");
    var claim =
        new Claim(
            claimed.find("segment").map(Spot::texts).orElse(List.of()),
            claimed.find("stage").map(Spot::texts).orElse(List.of()));
    var known = stages.stream().map(Stage::name).toList();
    for (var stage : claim.stages()) {
      if (known.stream().noneMatch(stage::equalsIgnoreCase)) {
        claimed
            .find("stage")
            .ifPresent(
                it -> it.wrong("no stage is called '" + stage + "'", Nearest.remedy(stage, known)));
      }
    }
    if (claim.isEverybody()) {
      claimed.wrong("claims nobody", "Name segment, stage or both, or leave 'for' out.");
    }
    return claim;
  }
}
