package dev.oarlock.answer.digest;

import dev.oarlock.answer.feedback.SlackEventPublisher;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.portfolio.board.DigestVersion;
import dev.oarlock.domain.portfolio.board.DigestVersion.BoardPages;
import dev.oarlock.domain.portfolio.board.DigestVersion.Book;
import dev.oarlock.domain.portfolio.board.DigestVersion.Leadership;
import dev.oarlock.domain.portfolio.board.DigestVersion.OfSegment;
import dev.oarlock.domain.portfolio.exposure.CalendarQuarter;
import dev.oarlock.domain.portfolio.exposure.CalendarWeek;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.command.DigestQuestion;
import dev.oarlock.slack.command.day.TypedWeeks;
import dev.oarlock.slack.view.digest.DigestReplyView;
import java.util.Optional;

/// Answers `/digest`. The digest itself is asked for on the bus, because reading the whole
/// portfolio takes longer than Slack waits for an answer.
public record DigestRequests(SlackEventPublisher events, DigestReaders readers) {
  /// Who asks where, and where they hear the answer. A request that is heard twice under one
  /// `correlation` posts once. `week` is the one that is asked about, where it is over.
  public record Asker(
      String channel,
      String user,
      String responseUrl,
      String correlation,
      Optional<CalendarWeek> week) {
    /// For the seven days up to today.
    public Asker(String channel, String user, String responseUrl, String correlation) {
      this(channel, user, responseUrl, correlation, Optional.empty());
    }

    Asker of(CalendarWeek past) {
      return new Asker(channel, user, responseUrl, correlation, Optional.of(past));
    }
  }

  /// What was typed after `/digest`.
  public Card answer(String typed, Asker asker) {
    var context = readers.appContext();
    var weeks = new TypedWeeks(context.today(), context.locale());
    return answer(DigestQuestion.of(typed, weeks), asker);
  }

  private Card answer(DigestQuestion question, Asker asker) {
    return switch (question) {
      case DigestQuestion.ShowWeek _ -> shown(asker, new Leadership());
      case DigestQuestion.PostWeek _ -> post(new Leadership().text(), asker);
      case DigestQuestion.ShowMine _ -> mine(asker);
      case DigestQuestion.ShowBook(var owner) -> book(owner, asker);
      case DigestQuestion.ShowSegment(var segment) -> segment(segment, asker);
      case DigestQuestion.ShowBoard(var quarter) -> board(quarter, asker);
      case DigestQuestion.ShowPast(var version, var week) -> past(version, week, asker);
      case DigestQuestion.ShowHelp _ -> DigestReplyView.help();
      case DigestQuestion.Unreadable(var text) -> DigestReplyView.unclear(text);
    };
  }

  /// A week that is over is played again for whoever asks, and posted nowhere: it was.
  private Card past(DigestQuestion version, CalendarWeek week, Asker asker) {
    if (version instanceof DigestQuestion.PostWeek) {
      return DigestReplyView.notPostedAgain();
    }
    if (!week.end().isBefore(readers.appContext().today())) {
      return DigestReplyView.notOver(week);
    }
    return answer(version, asker.of(week));
  }

  /// Posts the version that a button names; one from before there were versions is leadership's.
  public Card post(String version, Asker asker) {
    return readers.mayReadAll(asker.user())
        ? requested(
            asker,
            new Wish(true, DigestVersion.read(version).orElseGet(Leadership::new)),
            DigestReplyView.posting())
        : DigestReplyView.forLeads();
  }

  private Card mine(Asker asker) {
    return readers
        .self(asker.user())
        .map(csm -> show(asker, new Book(csm)))
        .orElseGet(DigestReplyView::notAnOwner);
  }

  private Card book(String typed, Asker asker) {
    return readers
        .owner(typed, asker.user())
        .map(owner ->
            isSelf(owner, asker) ? show(asker, new Book(owner)) : shown(asker, new Book(owner)))
        .orElseGet(() -> DigestReplyView.unknown("CSM", typed, readers.owners(asker.user())));
  }

  private boolean isSelf(Csm owner, Asker asker) {
    return readers.self(asker.user()).filter(owner::isSamePersonAs).isPresent();
  }

  private Card segment(String typed, Asker asker) {
    var segments = readers.segments(asker.user());
    return segments.stream()
        .filter(typed::equalsIgnoreCase)
        .findFirst()
        .map(name -> shown(asker, new OfSegment(new Segment(name))))
        .orElseGet(() -> DigestReplyView.unknown("segment", typed, segments));
  }

  private Card board(Optional<CalendarQuarter> quarter, Asker asker) {
    var today = readers.appContext().today();
    return quarter
        .filter(it -> it.start().isAfter(today))
        .map(DigestReplyView::ahead)
        .orElseGet(() -> shown(asker, new BoardPages(quarter)));
  }

  private Card shown(Asker asker, DigestVersion version) {
    return readers.mayReadAll(asker.user()) ? show(asker, version) : DigestReplyView.forLeads();
  }

  private Card show(Asker asker, DigestVersion version) {
    var reply = asker.week().map(DigestReplyView::replayed).orElseGet(DigestReplyView::started);
    return requested(asker, new Wish(false, version), reply);
  }

  private record Wish(boolean post, DigestVersion version) {}

  private Card requested(Asker asker, Wish wish, Card reply) {
    var detail =
        JsonTree.object()
            .put("channel", asker.channel())
            .put("user", asker.user())
            .put("responseUrl", asker.responseUrl())
            .put("correlation", asker.correlation())
            .put("version", wish.version().text())
            .put("post", wish.post());
    asker.week().ifPresent(week -> detail.put("week", week.start().toString()));
    events.put("oarlock", "DigestRequested", detail);
    return reply;
  }
}
