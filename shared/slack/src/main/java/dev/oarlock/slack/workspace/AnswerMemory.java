package dev.oarlock.slack.workspace;

import dev.oarlock.slack.access.SlackReply;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What Slack said before, in this process and beyond. While an answer is fresh Slack is not asked;
/// when Slack is silent, what it said last holds for a month.
final class AnswerMemory {
  private static final Duration HOLDS = Duration.ofDays(30);
  private static final int CAPACITY = 5_000;

  private final KeptAnswers kept;
  private final InstantSource clock;
  private final BiConsumer<String, String> silence;
  private final Map<String, DatedAnswer> known =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, DatedAnswer> eldest) {
          return size() > CAPACITY;
        }
      };

  /// The words of an answer and when they were said.
  private record DatedAnswer(Instant at, List<String> words) {
    static DatedAnswer parse(String text) {
      var words = List.of(text.split(" ", -1));
      return new DatedAnswer(
          Instant.ofEpochSecond(Long.parseLong(words.getFirst())), words.subList(1, words.size()));
    }

    String text() {
      return Stream.concat(Stream.of("" + at.getEpochSecond()), words.stream())
          .collect(Collectors.joining(" "));
    }

    boolean isYoungerThan(Duration age, Instant now) {
      return now.isBefore(at.plus(age));
    }
  }

  /// `silence` hears of what Slack did not say: the kind of question, and Slack's word for why.
  AnswerMemory(KeptAnswers kept, InstantSource clock, BiConsumer<String, String> silence) {
    this.kept = kept;
    this.clock = clock;
    this.silence = silence;
  }

  /// Reads what this process does not know freshly, all with one request.
  void recall(List<WorkspaceQuestion<?>> questions) {
    var missing =
        questions.stream()
            .filter(it -> !isFresh(it))
            .map(WorkspaceQuestion::key)
            .collect(Collectors.toSet());
    if (!missing.isEmpty()) {
      kept.load().apply(missing).forEach((key, text) -> put(key, DatedAnswer.parse(text)));
    }
  }

  boolean isFresh(WorkspaceQuestion<?> question) {
    return find(question.key())
        .filter(it -> it.isYoungerThan(question.freshFor(), clock.instant()))
        .isPresent();
  }

  /// A fresh answer: what was said a moment ago, or what Slack says now.
  <T> SlackReply<T> fresh(WorkspaceQuestion<T> question) {
    if (isFresh(question)) {
      return new SlackReply.Told<>(read(question, find(question.key()).orElseThrow()));
    }
    var reply = question.ask().get();
    switch (reply) {
      case SlackReply.Told<T>(var value) -> keep(question, value);
      case SlackReply.Silent<T>(var error) -> silence.accept(kind(question), error);
    }
    return reply;
  }

  /// A fresh answer or, while Slack is silent, the last one.
  <T> Optional<T> latest(WorkspaceQuestion<T> question) {
    return fresh(question).heard().or(() -> last(question));
  }

  private <T> Optional<T> last(WorkspaceQuestion<T> question) {
    return find(question.key())
        .filter(it -> it.isYoungerThan(HOLDS, clock.instant()))
        .map(it -> read(question, it));
  }

  private <T> void keep(WorkspaceQuestion<T> question, T value) {
    var answer = new DatedAnswer(clock.instant(), question.text().write().apply(value));
    put(question.key(), answer);
    kept.keep().accept(question.key(), answer.text());
  }

  private static <T> T read(WorkspaceQuestion<T> question, DatedAnswer answer) {
    return question.text().read().apply(answer.words());
  }

  private static String kind(WorkspaceQuestion<?> question) {
    return question.key().substring(0, question.key().indexOf('#'));
  }

  private synchronized Optional<DatedAnswer> find(String key) {
    return Optional.ofNullable(known.get(key));
  }

  private synchronized void put(String key, DatedAnswer answer) {
    known.merge(key, answer, (one, other) -> one.at().isAfter(other.at()) ? one : other);
  }
}
