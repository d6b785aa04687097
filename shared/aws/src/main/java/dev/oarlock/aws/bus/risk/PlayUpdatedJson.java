package dev.oarlock.aws.bus.risk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.EnumNames;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.HandlingSignal.PlayStarted;
import dev.oarlock.domain.account.signal.HandlingSignal.PlayStepMarked.Mark;
import dev.oarlock.domain.account.signal.play.PlayRole;
import dev.oarlock.domain.account.signal.play.PlayTask;
import dev.oarlock.domain.play.PlayRun;
import dev.oarlock.domain.play.PlayRun.RunStep;
import dev.oarlock.domain.play.PlayRun.StepMark;
import dev.oarlock.domain.transition.announcement.AccountSnapshot;
import dev.oarlock.domain.transition.announcement.Announcement.PlayUpdated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.StreamSupport;

/// A play and how far it is, for others to read.
public final class PlayUpdatedJson {
  private PlayUpdatedJson() {}

  public static void write(PlayUpdated updated, ObjectNode node) {
    var play = updated.play();
    var started = play.started();
    node.put("run", started.run())
        .put("title", started.title())
        .put("version", updated.version())
        .put("startedAt", play.at().toString())
        .put("startedOn", play.day().toString())
        .put("by", started.by().name());
    started.episode().ifPresent(number -> node.put("episode", number));
    started.riskSince().ifPresent(day -> node.put("riskSince", day.toString()));
    var steps = node.putArray("steps");
    play.steps().forEach(step -> write(step, steps.addObject()));
  }

  private static void write(RunStep step, ObjectNode node) {
    var task = step.task();
    node.put("code", task.code())
        .put("text", task.text())
        .put("owner", EnumNames.of(task.owner()))
        .put("due", task.due().toString());
    step.mark()
        .ifPresent(mark ->
            node.put("mark", EnumNames.of(mark.mark()))
                .put("by", mark.by().name())
                .put("at", mark.at().toString())
                .put("on", mark.day().toString()));
  }

  public static PlayUpdated read(String id, AccountSnapshot about, JsonNode detail) {
    var steps =
        StreamSupport.stream(detail.required("steps").spliterator(), false)
            .map(PlayUpdatedJson::step)
            .toList();
    var started =
        new PlayStarted(
            text(detail, "run"),
            text(detail, "title"),
            detail.has("episode")
                ? OptionalInt.of(detail.get("episode").intValue())
                : OptionalInt.empty(),
            Optional.ofNullable(detail.get("riskSince"))
                .map(JsonNode::textValue)
                .map(LocalDate::parse),
            steps.stream().map(RunStep::task).toList(),
            new Csm(text(detail, "by")));
    return new PlayUpdated(
        id,
        about,
        new PlayRun(
            started,
            Instant.parse(text(detail, "startedAt")),
            LocalDate.parse(text(detail, "startedOn")),
            steps),
        detail.required("version").longValue());
  }

  private static RunStep step(JsonNode node) {
    var task =
        new PlayTask(
            text(node, "code"),
            text(node, "text"),
            EnumNames.parse(PlayRole.class, text(node, "owner")),
            LocalDate.parse(text(node, "due")));
    return new RunStep(
        task, Optional.ofNullable(node.get("mark")).map(mark -> mark(mark.textValue(), node)));
  }

  private static StepMark mark(String word, JsonNode node) {
    return new StepMark(
        EnumNames.parse(Mark.class, word),
        new Csm(text(node, "by")),
        Instant.parse(text(node, "at")),
        LocalDate.parse(text(node, "on")));
  }

  private static String text(JsonNode node, String name) {
    return node.required(name).textValue();
  }
}
