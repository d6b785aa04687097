package dev.oarlock.aws.store.scorecard.document;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.domain.health.selection.LifecycleStage;
import dev.oarlock.domain.health.selection.ScorecardSelector;
import dev.oarlock.domain.health.selection.ScorecardSet;
import dev.oarlock.domain.health.selection.ScorecardSet.NamedScorecard;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Reads a scorecard document, as `scorecards/schema.json` describes it. Every mistake is reported,
/// not only the first.
public final class ScorecardDocumentReader {
  private static final int MONTHS = 1_200;

  private final Set<ScorecardMistake> mistakes = new LinkedHashSet<>();
  private final DocumentNode root;

  private ScorecardDocumentReader(JsonNode document) {
    this.root = new DocumentNode("", document, mistakes);
  }

  public static ParsedScorecards read(JsonNode document) {
    var reader = new ScorecardDocumentReader(document);
    var scorecards = reader.scorecards();
    return scorecards.isPresent() && reader.mistakes.isEmpty()
        ? new ParsedScorecards.Valid(scorecards.get())
        : new ParsedScorecards.Invalid(List.copyOf(reader.mistakes));
  }

  private Optional<ScorecardSet> scorecards() {
    root.allowOnly("version", "stages", "cards");
    var version =
        root.require("version", "Give this version a name of its own.").flatMap(this::version);
    var stages = root.find("stages").map(this::stages).orElseGet(LifecycleStage::shipped);
    var spots =
        root.require("cards", "List one card or more.").map(DocumentNode::items).orElse(List.of());
    var cards = cards(spots, version.orElse("unnamed"), stages);
    if (!mistakes.isEmpty() || version.isEmpty()) {
      return Optional.empty();
    }
    return root.construct(
        () -> new ScorecardSet(version.get(), stages, cards), "Correct the cards.");
  }

  private Optional<String> version(DocumentNode spot) {
    var text = spot.text();
    if (text.filter(it -> !ScorecardSet.isValidVersion(it)).isPresent()) {
      spot.addMistake(
          "not a version: " + text.get(),
          "Use 1 to 40 letters, digits, dots, dashes, underscores.");
      return Optional.empty();
    }
    return text;
  }

  private List<LifecycleStage> stages(DocumentNode list) {
    var stages = new ArrayList<LifecycleStage>();
    var spots = list.items();
    for (var i = 0; i < spots.size(); i++) {
      var spot = spots.get(i).allowOnly("name", "until");
      var isLast = i == spots.size() - 1;
      if (isLast == spot.find("until").isPresent()) {
        spot.addMistake(
            isLast ? "the last stage has an end" : "'until' is missing",
            "Every stage but the last ends, at a milestone or at an age.");
      }
      stage(spot).ifPresent(stages::add);
    }
    if (spots.isEmpty()) {
      list.addMistake("no stages", "List one or more, or leave 'stages' out.");
    }
    return stages;
  }

  private static Optional<LifecycleStage> stage(DocumentNode spot) {
    var name = spot.require("name", "Stages have names.").flatMap(DocumentNode::text);
    var until = spot.find("until");
    until.ifPresent(it -> it.allowOnly("milestone", "months"));
    var milestone = until.flatMap(it -> it.find("milestone")).flatMap(DocumentNode::text);
    var months =
        until
            .flatMap(it -> it.find("months"))
            .map(it -> it.wholeNumber(1, MONTHS))
            .orElse(OptionalInt.empty());
    if (until.isPresent() && milestone.isEmpty() && months.isEmpty()) {
      until.get().addMistake("no end", "Give a milestone, or months, or both.");
    }
    return name.flatMap(
        it -> spot.construct(() -> new LifecycleStage(it, milestone, months), "Name it."));
  }

  private List<NamedScorecard> cards(
      List<DocumentNode> spots, String version, List<LifecycleStage> stages) {
    var everybody = spots.stream().filter(it -> it.find("for").isEmpty()).findFirst();
    if (everybody.isEmpty()) {
      root.find("cards")
          .ifPresent(it ->
              it.addMistake(
                  "no card is for everybody else",
                  "Leave 'for' out on one card: all accounts that no other claims are its."));
      return List.of();
    }
    var cards = new ArrayList<NamedScorecard>();
    var named = new ArrayList<NamedCard>();
    for (var spot : spots) {
      spot.allowOnly(
          "name", "for", "bands", "minimumCoverage", "guardrails", "components", "groups");
      var claim = selector(spot, stages);
      var name =
          spot.require("name", "Cards have names.").flatMap(DocumentNode::text).orElse("unnamed");
      checkOverlap(spot, new NamedCard(name, claim), named);
      named.add(new NamedCard(name, claim));
      new ScorecardReader(spot, everybody.get())
          .read(ScorecardSet.qualifiedVersion(version, name, claim))
          .flatMap(
              it -> spot.construct(() -> new NamedScorecard(name, claim, it), "Name it otherwise."))
          .ifPresent(cards::add);
    }
    return cards;
  }

  private record NamedCard(String name, ScorecardSelector claim) {}

  private static void checkOverlap(DocumentNode spot, NamedCard card, List<NamedCard> others) {
    for (var other : others) {
      if (other.name().equals(card.name())) {
        spot.addMistake("another card is called '" + card.name() + "' too", "Rename one.");
      }
      if (other.claim().conflictsWith(card.claim())) {
        spot.find("for")
            .orElse(spot)
            .addMistake(
                "claims accounts that the card '" + other.name() + "' claims too",
                "Let one of them name other segments or stages, or be more specific.");
      }
    }
  }

  private static ScorecardSelector selector(DocumentNode card, List<LifecycleStage> stages) {
    var spot = card.find("for");
    if (spot.isEmpty()) {
      return ScorecardSelector.everyAccount();
    }
    var claimed = spot.get().allowOnly("segment", "stage");
    var claim =
        new ScorecardSelector(
            claimed.find("segment").map(DocumentNode::texts).orElse(List.of()),
            claimed.find("stage").map(DocumentNode::texts).orElse(List.of()));
    var known = stages.stream().map(LifecycleStage::name).toList();
    for (var stage : claim.stages()) {
      if (known.stream().noneMatch(stage::equalsIgnoreCase)) {
        claimed
            .find("stage")
            .ifPresent(it -> it.addUnknown("no stage is called '" + stage + "'", stage, known));
      }
    }
    if (claim.isEveryAccount()) {
      claimed.addMistake("claims nobody", "Name segment, stage or both, or leave 'for' out.");
    }
    return claim;
  }
}
