package app.contrail.api;

/** Whom to ask, and as whom. */
public record Connection(BaseUrl baseUrl, ApiKey key) {}
