package software.amazon.awssdk.regions;

/// Stands in for the SDK's list of what is special about each of three hundred AWS services, of
/// which none that Oarlock speaks to needs a line: without one the SDK goes by the region alone. It
/// reads the whole list whenever a client is made, a tenth of a cold start
/// (docs/decisions/0009-the-sdk-without-its-list-of-services.md).
public final class GeneratedServiceMetadataProvider implements ServiceMetadataProvider {
  @Override
  public ServiceMetadata serviceMetadata(String prefix) {
    return new DefaultServiceMetadata(prefix);
  }
}
