package dev.oarlock.aws.export;

import static dev.oarlock.aws.export.ExportColumn.day;
import static dev.oarlock.aws.export.ExportColumn.text;
import static dev.oarlock.aws.export.ExportColumn.whole;

import dev.oarlock.aws.json.EnumNames;
import dev.oarlock.aws.json.EpisodeCauseJson;
import dev.oarlock.domain.health.assessment.Guardrail;
import dev.oarlock.domain.health.assessment.HealthOverride;
import dev.oarlock.domain.health.component.ComponentScore;
import dev.oarlock.domain.health.component.HealthComponent;
import dev.oarlock.domain.risk.episode.Episode;
import dev.oarlock.domain.transition.state.AccountState;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// The table of health; its key is the account. The points of a line add up to its score.
final class HealthColumns {
  private HealthColumns() {}

  static List<ExportColumn<AccountState>> all() {
    return Stream.of(
            score(),
            Arrays.stream(HealthComponent.values()).flatMap(HealthColumns::of).toList(),
            risk())
        .flatMap(List::stream)
        .toList();
  }

  private static List<ExportColumn<AccountState>> score() {
    return List.of(
        text("account", "Oarlock's id of it", state -> Optional.of(state.id().value())),
        text("name", "what it is called", state -> Optional.of(state.name())),
        day(
            "assessed",
            "the day on which it was last computed",
            state -> Optional.of(state.assessment().day())),
        whole("score", "0 to 100; none without data", state -> number(state.assessment().score())),
        text(
            "band",
            "green, yellow, red or unknown",
            state -> Optional.of(EnumNames.of(state.assessment().band()))),
        whole(
            "coverage",
            "percent of the scorecard's weight that had data",
            state -> Optional.of((long) state.assessment().coverage())),
        text(
            "scorecard",
            "the version that it was judged by",
            state -> Optional.of(state.assessment().scorecardVersion())),
        whole(
            "guardrail_points",
            "by how much guardrails lower the score",
            state ->
                Optional.of(
                    state.assessment().guardrails().stream().mapToLong(Guardrail::points).sum())),
        whole(
            "override_points",
            "by how much somebody moved the score by hand",
            state -> state.assessment().override().map(it -> (long) it.points())),
        day(
            "override_until",
            "the last day of that",
            state -> state.assessment().override().map(HealthOverride::until)));
  }

  private static Stream<ExportColumn<AccountState>> of(HealthComponent component) {
    var name = component.name().toLowerCase(Locale.ROOT);
    return Stream.of(
        whole(
            name,
            component.title() + ", 0 to 100; none without data",
            state -> score(state, component).flatMap(it -> number(it.score()))),
        whole(
            name + "_points",
            "what that is worth in the score",
            state -> score(state, component).map(it -> (long) it.contribution())));
  }

  private static List<ExportColumn<AccountState>> risk() {
    return List.of(
        day(
            "at_risk_since",
            "since when a risk is open",
            state -> state.risk().episode().map(Episode::opened)),
        text(
            "risk_cause",
            "why it is now: entered-red, or the telltale sign",
            state ->
                state.risk().episode().map(it -> EpisodeCauseJson.write(it.causeNow().root()))));
  }

  private static Optional<ComponentScore> score(AccountState state, HealthComponent component) {
    return state.assessment().components().stream()
        .filter(it -> it.component() == component)
        .findFirst();
  }

  private static Optional<Long> number(OptionalInt score) {
    return score.isPresent() ? Optional.of((long) score.getAsInt()) : Optional.empty();
  }
}
