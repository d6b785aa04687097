/// Reads template.yaml, so that what runs here is what is deployed.
@NullMarked
package dev.oarlock.cloud.template;

import org.jspecify.annotations.NullMarked;
