package dev.oarlock.answer.listing;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.naming.DescriptiveWords.KnownWords;
import dev.oarlock.aws.store.people.CurrentPeople;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.PersonId;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.portfolio.listing.ListCondition.OwnedBy;
import dev.oarlock.slack.command.listing.ListVocabulary;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What somebody can ask a list for: owners, segments and regions, and which of the owners they are
/// or lead.
record AskerVocabulary(CurrentPeople people, AppContext appContext) {
  ListVocabulary of(String user, KnownWords words) {
    var owners = owners(words.csms().stream());
    return new ListVocabulary(
        user,
        asker(user, owners),
        team(user, owners),
        owners,
        distinct(words.segments().stream().map(Segment::name)),
        distinct(words.regions().stream()));
  }

  private static List<String> distinct(Stream<String> values) {
    return values
        .collect(
            Collectors.toMap(
                it -> it.toLowerCase(Locale.ROOT), it -> it, (one, _) -> one, LinkedHashMap::new))
        .values()
        .stream()
        .sorted()
        .toList();
  }

  private List<OwnedBy> owners(Stream<Csm> csms) {
    var directory = people.now().withSlackUsers(appContext.clock().instant());
    Map<PersonId, OwnedBy> owners = new LinkedHashMap<>();
    csms.map(directory::canonical)
        .sorted(Comparator.comparing(Csm::name))
        .forEach(csm ->
            owners.putIfAbsent(
                csm.person(),
                new OwnedBy(csm, directory.namesOf(csm).collect(Collectors.toSet()))));
    return List.copyOf(owners.values());
  }

  /// The owners who report to whoever asks, or to one of those.
  private List<OwnedBy> team(String user, List<OwnedBy> owners) {
    var directory = people.now().withSlackUsers(appContext.clock().instant());
    return directory.find(PersonId.of(user)).stream()
        .flatMap(lead -> owners.stream().filter(it -> directory.leads(lead, it.owner())))
        .toList();
  }

  /// Who asks, as one of the directory or as an owner whom Slack knows.
  private Optional<OwnedBy> asker(String user, List<OwnedBy> owners) {
    var directory = people.now().withSlackUsers(appContext.clock().instant());
    return directory
        .find(PersonId.of(user))
        .map(person ->
            new OwnedBy(new Csm(person.name()), person.names().collect(Collectors.toSet())))
        .or(() ->
            owners.stream()
                .filter(it ->
                    it.names().contains(PersonId.of(user))
                        || people.slackUser(it.owner()).filter(user::equals).isPresent())
                .findFirst());
  }
}
