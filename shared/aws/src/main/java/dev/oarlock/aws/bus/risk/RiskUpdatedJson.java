package dev.oarlock.aws.bus.risk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.HandlingSignal.RiskHandled;
import dev.oarlock.domain.risk.episode.Episode;
import dev.oarlock.domain.risk.handling.HandlingStep;
import dev.oarlock.domain.risk.handling.RiskHandling;
import dev.oarlock.domain.risk.handling.RiskNews;
import dev.oarlock.domain.transition.announcement.AccountSnapshot;
import dev.oarlock.domain.transition.announcement.Announcement.RiskUpdated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.StreamSupport;

/// An open risk and what was done about it, for others to read.
public final class RiskUpdatedJson {
  private RiskUpdatedJson() {}

  public static void write(RiskUpdated updated, ObjectNode node) {
    var episode = updated.episode();
    node.put("episode", episode.number())
        .put("version", updated.version())
        .put("atRiskSince", episode.opened().toString());
    episode.scoreAtOpening().ifPresent(score -> node.put("scoreAtOpening", score));
    AtRiskCauseJson.write(episode.cause(), node);
    episode.keptOpenBy().ifPresent(now -> AtRiskCauseJson.write(now, node.putObject("now")));
    var steps = node.putArray("steps");
    updated.handling().steps().forEach(step -> write(step, steps.addObject()));
    write(updated.news(), node);
  }

  private static void write(RiskNews news, ObjectNode node) {
    switch (news) {
      case RiskNews.StepTaken _ -> {}
      case RiskNews.FactsChanged _ -> node.put("factsChanged", true);
      case RiskNews.CustomerLeft(var on) -> node.put("leftOn", on.toString());
      case RiskNews.CustomerStayed(var on) -> node.put("leftOn", on.toString()).put("stayed", true);
      case RiskNews.AccountSeparated _ -> node.put("separated", true);
    }
  }

  /// Once there were only steps.
  private static RiskNews news(JsonNode detail) {
    if (detail.path("separated").booleanValue()) {
      return new RiskNews.AccountSeparated();
    }
    if (detail.path("factsChanged").booleanValue()) {
      return new RiskNews.FactsChanged();
    }
    return text(detail, "leftOn")
        .map(LocalDate::parse)
        .<RiskNews>map(on ->
            detail.path("stayed").booleanValue()
                ? new RiskNews.CustomerStayed(on)
                : new RiskNews.CustomerLeft(on))
        .orElseGet(RiskNews.StepTaken::new);
  }

  private static void write(HandlingStep step, ObjectNode node) {
    var what = step.what();
    node.put("step", word(what.step())).put("at", step.at().toString()).put("by", what.by().name());
    what.until().ifPresent(day -> node.put("until", day.toString()));
    what.to().ifPresent(to -> node.put("to", to.name()));
    what.note().ifPresent(note -> node.put("note", note));
  }

  public static RiskUpdated read(String id, AccountSnapshot about, JsonNode detail) {
    var number = detail.required("episode").intValue();
    var episode =
        new Episode(
            number,
            LocalDate.parse(detail.required("atRiskSince").textValue()),
            AtRiskCauseJson.read(detail),
            score(detail),
            Optional.ofNullable(detail.get("now")).map(AtRiskCauseJson::read));
    var steps =
        StreamSupport.stream(detail.required("steps").spliterator(), false)
            .map(step -> step(number, step))
            .toList();
    var version = detail.required("version").longValue();
    return new RiskUpdated(id, about, episode, version, new RiskHandling(steps), news(detail));
  }

  private static OptionalInt score(JsonNode detail) {
    return detail.has("scoreAtOpening")
        ? OptionalInt.of(detail.get("scoreAtOpening").intValue())
        : OptionalInt.empty();
  }

  private static HandlingStep step(int episode, JsonNode node) {
    return new HandlingStep(
        Instant.parse(node.required("at").textValue()),
        new RiskHandled(
            episode,
            RiskHandled.Step.valueOf(
                node.required("step").textValue().toUpperCase(Locale.ROOT).replace('-', '_')),
            text(node, "until").map(LocalDate::parse),
            text(node, "to").map(Csm::new),
            text(node, "note"),
            new Csm(node.required("by").textValue())));
  }

  private static Optional<String> text(JsonNode node, String name) {
    return Optional.ofNullable(node.get(name)).map(JsonNode::textValue);
  }

  private static String word(RiskHandled.Step step) {
    return step.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
