using CacheApi;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
builder.Services.AddSingleton(new Cache(TimeProvider.System));
WebApplication app = builder.Build();

// Maps are request and response bodies like any dictionary.
app.MapPut("/values", (Posted values, Cache cache, double seconds = 60) => cache.Set(values, TimeSpan.FromSeconds(seconds)));
app.MapGet("/hits", (Cache cache) => cache.Hits());
app.MapGet("/values/{key}", (string key, Cache cache) => cache.TryGet(key, out Entry entry) ? Results.Ok(entry) : Results.NotFound());
app.MapDelete("/values/{key}", (string key, Cache cache) => cache.Remove(key) ? Results.NoContent() : Results.NotFound());

app.Run();
