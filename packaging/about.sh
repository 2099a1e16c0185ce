# Filled in from pom.xml by Maven, into target/packaging; packaging/build reads it.
version='${project.version}'
vendor='${project.organization.name}'
description='${project.description}'
year='${project.inceptionYear}'
javafx='${javafx.version}'
