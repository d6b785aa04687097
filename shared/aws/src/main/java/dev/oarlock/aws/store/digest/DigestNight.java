package dev.oarlock.aws.store.digest;

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

  /// The accounts as they were read from a moment on.
  public record KeptPortfolio(Instant since, List<KeptAccount> accounts) {
    public KeptPortfolio {
      accounts = List.copyOf(accounts);
    }
  }

  /// In the place of the night before.
  public void keep(KeptPortfolio portfolio) {
    var night = begin(portfolio.since());
    portfolio.accounts().forEach(night::add);
    night.complete();
  }

  /// The same account by account; `since` is before any of them was read.
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

  /// What was left for a day; nothing where there was no such night, or another version of this
  /// program was at work then.
  public Optional<KeptPortfolio> load(LocalDate day) {
    return pages
        .head(NAME)
        .filter(head -> LocalDate.ofInstant(since(head), zone).equals(day))
        .flatMap(head -> read(head, day));
  }

  private Optional<KeptPortfolio> read(PagesHead head, LocalDate day) {
    var key = Map.of("pk", fromS(KIND), "sk", fromS(NAME));
    return pages
        .complete(head, PageFormat.BY_COLUMNS)
        .flatMap(rows -> unreadable.readable(key, _ -> read(rows, day)))
        .map(accounts -> new KeptPortfolio(since(head), accounts));
  }

  private static Instant since(PagesHead head) {
    return Instant.ofEpochSecond(head.basis());
  }

  private static List<KeptAccount> read(List<ObjectNode> rows, LocalDate day) {
    return rows.stream().map(row -> KeptAccountJson.read(row, day)).toList();
  }
}
