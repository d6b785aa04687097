package dev.oarlock.local.demo;

import java.time.Instant;
import java.util.List;

/// Plays an account's story over the year that ends now.
record Year(BookAccount account, Story story, List<BookCall> calls, Instant now) {
  static final int DAYS = 365;

  List<Happened> signals() {
    var diary = Diary.of(account, now);
    new Beginnings(account, diary).tell();
    var everyday = new Everyday(account, story, diary);
    for (var ago = Math.min(DAYS, account.started()); ago >= last(); ago--) {
      everyday.tell(ago);
    }
    story.events().stream()
        .filter(event -> event.ago() >= last())
        .forEach(event -> diary.add(event.ago(), event.type(), event.detail().deepCopy()));
    var renewal = diary.today().plusDays(account.renews());
    calls.forEach(call -> diary.add(call.ago(), call.type(), call.about(renewal)));
    return diary.signals();
  }

  /// Until how many days ago there is anything to tell.
  private int last() {
    return account.hasLeft() ? account.leftAgo() + 1 : 1;
  }
}
