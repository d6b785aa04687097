package dev.oarlock.aws.store.digest.night;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.packed.PackedPages;
import dev.oarlock.aws.store.packed.PackedPages.PageFormat;
import dev.oarlock.aws.store.packed.PackedPages.PagesHead;
import dev.oarlock.aws.store.table.UnreadableItems;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What a night leaves for the digests of its day: what each account adds whose week was quiet. A
/// digest then reads only the states of the others, and of those of whom there was news since.
public record DigestNight(PackedPages pages, UnreadableItems unreadable, ZoneId zone) {
  private static final String KIND = "DIGEST";
  private static final String NAME = "WEEK";

  public static DigestNight of(AppContext appContext) {
    return new DigestNight(
        new PackedPages(appContext.dynamo(), appContext.setting("TABLE_NAME"), KIND),
        UnreadableItems.logged(appContext),
        appContext.zone());
  }

  /// In the place of the night before, account by account; `since` is before any of them was read.
  public NightPages begin(Instant since) {
    return new NightPages(pages.begin(NAME, since.getEpochSecond(), PageFormat.BY_COLUMNS));
  }

  /// What a night leaves, once it is complete.
  public record NightPages(PackedPages.PageWriter<ObjectNode> rows) {
    public void add(KeptAccount account) {
      rows.add(KeptAccountJson.write(account));
    }

    public void complete() {
      rows.complete();
    }
  }

  /// Since when the accounts were read whose rows were left for a day; nothing where there was no
  /// such night.
  public Optional<Instant> since(LocalDate day) {
    return head(day).map(DigestNight::since);
  }

  private Optional<PagesHead> head(LocalDate day) {
    return pages.head(NAME).filter(head -> LocalDate.ofInstant(since(head), zone).equals(day));
  }

  private static Instant since(PagesHead head) {
    return Instant.ofEpochSecond(head.basis());
  }

  /// What was left for a day, page by page into what `begin` makes; nothing where there was no such
  /// night, or another version of this program was at work then.
  public <S extends Consumer<List<KeptAccount>>> Optional<S> load(
      LocalDate day, Supplier<S> begin) {
    return head(day)
        .flatMap(head ->
            pages.complete(
                head,
                PageFormat.BY_COLUMNS,
                () -> new NightReading<>(this, day, begin.get()),
                NightReading::add))
        .filter(reading -> !reading.isDamaged)
        .map(reading -> reading.next);
  }

  /// Of rows that cannot be read nothing is passed on, nor of what follows.
  private static final class NightReading<S extends Consumer<List<KeptAccount>>> {
    private final DigestNight night;
    private final LocalDate day;
    private final S next;
    private boolean isDamaged;

    private NightReading(DigestNight night, LocalDate day, S next) {
      this.night = night;
      this.day = day;
      this.next = next;
    }

    private void add(List<ObjectNode> rows) {
      var accounts = isDamaged ? Optional.<List<KeptAccount>>empty() : night.read(rows, day);
      isDamaged = accounts.isEmpty();
      accounts.ifPresent(next);
    }
  }

  private Optional<List<KeptAccount>> read(List<ObjectNode> rows, LocalDate day) {
    var key = Map.of("pk", fromS(KIND), "sk", fromS(NAME));
    return unreadable.readable(
        key, _ -> rows.stream().map(row -> KeptAccountJson.read(row, day)).toList());
  }
}
