package dev.oarlock.aws.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.GeneratedServiceMetadataProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.ServiceMetadata;

class AwsClientsTest {
  @Test
  void theSdkDoesNotReadItsListOfAllServices() {
    assertThat(ServiceMetadata.of("s3").getClass().getSimpleName())
        .as("docs/decisions/0009-the-sdk-without-its-list-of-services.md")
        .isEqualTo("DefaultServiceMetadata");
    assertThat(GeneratedServiceMetadataProvider.class.getDeclaredFields()).isEmpty();
  }

  @Test
  void aServiceIsSignedForTheRegionItIsIn() {
    assertThat(ServiceMetadata.of("dynamodb").signingRegion(Region.CN_NORTH_1))
        .isEqualTo(Region.CN_NORTH_1);
  }

  @Test
  void anEndpointFromTheEnvironmentIsTaken() {
    var clients = AwsClients.of(Map.of("AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:9"));

    try (var dynamo = clients.dynamoDb()) {
      assertThat(dynamo.serviceClientConfiguration().endpointOverride())
          .contains(URI.create("http://127.0.0.1:9"));
      assertThat(dynamo.serviceClientConfiguration().region()).isEqualTo(Region.US_EAST_1);
    }
  }
}
