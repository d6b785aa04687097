/// Reads template.yaml, so that what runs here is what is deployed.
@NullMarked
package dev.oarlock.local.cloud.template;

import org.jspecify.annotations.NullMarked;
